// One cold run of one page.

import { cold, PROFILES } from "./browser.mjs";
import { heap } from "./heap.mjs";
import { steps } from "./step.mjs";
import { watching } from "./watching.mjs";

/** How long a page may take, in milliseconds. */
const LIMIT = 60_000;

/** Opens a page that is watched, waits until it is at rest, and does `work` on it. An error names the page. */
export async function opened({ browser, server, first }, page, profile, work) {
  try {
    return await cold(browser, profile, async (tab, protocol) => {
      await tab.addInitScript(watching(page, page.first ?? first));
      server.begin(PROFILES[profile].line);
      await tab.goto(`${server.address}/${page.folder}/`);
      await tab.evaluate((limit) => bench.quiet(limit), LIMIT);
      return work(tab, protocol);
    });
  } catch (error) {
    throw new Error(`${page.name}, ${profile}: ${error.message}`, { cause: error });
  }
}

/** What a page has taken from the server: bytes in all, those of the page itself, requests. */
function transfer(taken) {
  const missing = taken.filter(({ bytes }) => bytes === 0);
  if (missing.length) throw new Error(`it asks for ${missing.map(({ url }) => url)}, which is not there`);
  return {
    bytes: taken.reduce((sum, { bytes }) => sum + bytes, 0),
    document: taken[0].bytes,
    requests: taken.length,
  };
}

/** All figures of one page, once. A page that has nothing to step with has no `step`. */
export const measure = (bench, page, profile) =>
  opened(bench, page, profile, async (tab, protocol) => ({
    ...transfer(bench.server.taken()),
    ...(await tab.evaluate(() => bench.figures())),
    heap: await heap(protocol),
    ...(await steps(tab, protocol, page.step)),
  }));
