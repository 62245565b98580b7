// Steps, by real keys and a real pointer.

import { median } from "./median.mjs";
import { traced } from "./work.mjs";

/** How many steps make one figure, and the pause between two of them, in milliseconds. */
const [STEPS, PAUSE] = [7, 250];

/** Does one step; resolves after the paint after which the next moment is the current one. */
async function step(tab, how) {
  const { x, y } = await tab.evaluate(() => bench.arm());
  if (how === "click") await tab.mouse.click(x, y);
  else if (how === "hover") await tab.mouse.move(x, y);
  else await tab.keyboard.press(how);
  await tab.evaluate(() => bench.stepped);
}

/** The medians of some steps: the page's work, and the whole with its waiting. Of a page without steps, nothing. */
export async function steps(tab, protocol, how) {
  if (!how) return { step: null, whole: null };
  const all = await traced(protocol, async () => {
    for (let count = 0; count < STEPS; count++) {
      await step(tab, how);
      // What moves after a step comes to rest, as it does before a reader.
      await tab.waitForTimeout(PAUSE);
    }
  });
  return { step: median(all.map(({ work }) => work)), whole: median(all.map(({ whole }) => whole)) };
}
