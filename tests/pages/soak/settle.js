// Waits until the cards have done what they were asked for.

import { cast, known } from "./cast.js";
import { forget, look } from "./look.js";

/** How long a card may take, in milliseconds. */
const PATIENCE = 5_000;

const later = (time) => new Promise((late) => setTimeout(late, time, undefined));

/** All that is wrong once the cards have settled. */
export async function settled() {
  const start = performance.now();
  const isLate = () => performance.now() - start > PATIENCE;
  for (let late; (late = await waiting()); ) {
    if (isLate()) return [`card ${cast.indexOf(late)} has neither the dataset ${late.wanted} nor a fault`];
    // A card waits as long as the reader has something selected in it, or is far from it.
    getSelection().removeAllRanges();
    late.element.scrollIntoView();
  }
  for (;;) {
    const faults = look();
    if (!faults.length || isLate()) {
      forget();
      return faults;
    }
    await known.frame();
  }
}

/** A card that has neither got what it wanted, nor been told why not. */
async function waiting() {
  await known.frame();
  const wanting = cast.filter((it) => it.isIn && it.wanted);
  const promises = wanting.map((it) => it.element.ready);
  const answers = await Promise.all(promises.map((it) => Promise.race([it.then(() => "ready", () => "failed"), later(300)])));
  const isDone = (it, nth) => it.element.ready === promises[nth] && answers[nth] === (it.isStale ? "failed" : "ready");
  return wanting.find((it, nth) => !isDone(it, nth));
}
