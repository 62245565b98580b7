// Steps, by real keys and a real pointer.

import { median } from "./median.mjs";

/** How many steps make one figure, and the pause between two of them, in milliseconds. */
const [STEPS, PAUSE] = [7, 250];

/** Does one step; gives the milliseconds that it took, without those for which it waited for the screen. */
export async function step(tab, how) {
  const { x, y } = await tab.evaluate(() => bench.arm());
  if (how === "click") await tab.mouse.click(x, y);
  else if (how === "hover") await tab.mouse.move(x, y);
  else await tab.keyboard.press(how);
  return tab.evaluate(() => bench.stepped);
}

/** The median of some steps. */
export async function steps(tab, how) {
  const all = [];
  while (all.length < STEPS) {
    all.push(await step(tab, how));
    // What moves after a step comes to rest, as it does before a reader.
    await tab.waitForTimeout(PAUSE);
  }
  return median(all);
}
