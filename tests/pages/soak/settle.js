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
  for (let waits; (waits = await waiting()); ) {
    if (isLate()) return [waits];
    // A card waits as long as the reader has something selected in it, or is far from it.
    getSelection().removeAllRanges();
    for (const { element, isIn } of cast) if (isIn && element.getAttribute("loading") === "lazy") element.scrollIntoView();
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

/** Which card has neither what it wanted, nor has been told why not. */
async function waiting() {
  await known.frame();
  const wanting = cast.filter((it) => it.isIn && it.wanted);
  const promises = wanting.map((it) => it.element.ready);
  const answers = await Promise.all(promises.map((it) => Promise.race([it.then(() => "ready", () => "failed"), later(300)])));
  const wrong = wanting.findIndex((it, nth) => it.element.ready !== promises[nth] || answers[nth] !== (it.isStale ? "failed" : "ready"));
  return wrong >= 0 && `card ${cast.indexOf(wanting[wrong])} is ${answers[wrong] ?? "neither ready nor failed"}, with the dataset ${wanting[wrong].wanted}`;
}
