// More than one card on a page: what the second costs, and whether the hundredth costs more.

import { heap } from "./heap.mjs";
import { opened } from "./measure.mjs";
import { median } from "./median.mjs";

/** Puts one more card into the page; gives the milliseconds until it is live. */
const add = (loading) => {
  const card = document.createElement("trotsky-card");
  if (loading) card.setAttribute("loading", loading);
  const begun = performance.now();
  document.body.append(card);
  return card.ready.then(() => performance.now() - begun);
};

/** A second card on a page that has one. */
export const second = (bench, page) =>
  opened(bench, page, "fast", async (tab) => {
    bench.server.begin();
    const [eager, lazy] = [await tab.evaluate(add, "eager"), await tab.evaluate(add)];
    return { eager, lazy, bytes: bench.server.taken().reduce((sum, { bytes }) => sum + bytes, 0) };
  });

/** Steps the card at a place by a real key; whether it has another moment then. */
async function responds(tab, index) {
  const moment = (index) => document.querySelectorAll("trotsky-card")[index].moment;
  const before = await tab.evaluate(moment, index);
  await tab.evaluate((index) => {
    document.querySelectorAll("trotsky-card")[index].shadowRoot.querySelector("input[type=range]").focus();
  }, index);
  await tab.keyboard.press("ArrowRight");
  return before !== (await tab.evaluate(moment, index));
}

/** A hundred cards, one after the other. */
export const hundred = (bench, page) =>
  opened(bench, page, "fast", async (tab, protocol) => {
    const used = async () => (await heap(protocol)) + (await tab.evaluate(() => bench.figures().wasm));
    const times = [0];
    const heaps = [await used()];
    while (times.length < 100) {
      times.push(await tab.evaluate(add, "eager"));
      if (times.length % 10 === 0) heaps.push(await used());
    }
    let live = 0;
    for (let index = 0; index < 100; index++) live += await responds(tab, index);
    const { instances } = await tab.evaluate(() => bench.figures());
    return {
      instances,
      live,
      // A few of the hundred take many times as long, whichever they are: the slowest is told apart.
      early: median(times.slice(1, 10)),
      late: median(times.slice(90)),
      slowest: Math.max(...times),
      earlyHeap: (heaps[1] - heaps[0]) / 9,
      lateHeap: (heaps[10] - heaps[9]) / 10,
    };
  });
