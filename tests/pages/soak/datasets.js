// Datasets that a card is given, one in the place of the other.

import { cast, known } from "./cast.js";

const FILES = { zero: "/data/zero.json", trotsky: "/pkg/dist/dataset.json" };

/** What has faults, each of another kind. */
const FAULTY = [
  () => "{",
  () => ({}),
  () => [],
  () => ({ ...JSON.parse(known.datasets.zero.text), article: "Other words." }),
  () => ({ ...JSON.parse(known.datasets.zero.text), moments: [] }),
  () => ({
    get title() {
      throw new Error("no title");
    },
  }),
];

const glance = () => cast.find((it) => it.isGlance);

const named = (pick) => pick(Object.keys(known.datasets).filter((name) => known.datasets[name].text));

export function give(_, pick) {
  const name = named(pick);
  const { text } = known.datasets[name];
  const asText = pick([true, false]);
  glance().element.dataset = asText ? text : JSON.parse(text);
  glance().given = name;
  return `dataset ${name} as ${asText ? "text" : "object"}`;
}

export function giveTwo(actor, pick) {
  return `${give(actor, pick)}, ${give(actor, pick)}`;
}

export function giveFaulty(_, pick) {
  const faulty = pick(FAULTY);
  glance().element.data = faulty();
  glance().given = "faulty";
  return `dataset ${faulty}`;
}

export function giveNone() {
  glance().element.dataset = undefined;
  glance().given = undefined;
  return "no dataset";
}

export function address(_, pick) {
  const name = pick([...Object.keys(FILES), "faulty", undefined]);
  glance().element.src = name === "faulty" ? "/nowhere.json" : FILES[name];
  glance().src = name;
  return `src ${name}`;
}
