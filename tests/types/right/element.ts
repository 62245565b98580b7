// The element by itself: nothing is defined until asked for.
import { TrotskyCard, define, type GlanceError, type MomentChange } from "trotsky-at-a-glance/element";

define();
define("my-trotsky-card");

const card: TrotskyCard = document.createElement("trotsky-card");
const made: HTMLElement = new TrotskyCard();
document.body.append(card, made);

const ready: Promise<void> = card.ready;
await ready;

const shown: boolean = card.goTo("october-revolution");
card.next();
card.previous();
card.moment = "exile";
const moment: string = card.moment;
console.log(shown, moment);

card.addEventListener("glance-ready", () => {});
card.addEventListener("glance-momentchange", ({ detail }) => {
  const change: MomentChange = detail;
  const id: string = change.id;
  const index: number = change.index;
  const date: string = change.date;
  console.log(id, index, date);
});
card.addEventListener("glance-error", ({ detail }) => {
  const error: GlanceError = detail;
  const words: string = `${error.cause === "crash" ? "crash" : "else"}: ${error.message}. ${error.remedy}`;
  console.log(words);
});
