// The browser, and the two ways it is slowed down or not.

import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Nothing but this machine is reached.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** As the machine is, and as a cheap phone on a slow line: milliseconds before an answer, bytes a second. */
export const PROFILES = {
  fast: { cpu: 1 },
  slow: { cpu: 4, line: { latency: 150, throughput: 1.6e6 / 8 } },
};

/** Starts the browser at `path`. */
export const launch = (path) => chromium.launch({ executablePath: path, args: FLAGS });

/** Does `work` on a page of its own, with nothing in its cache, slowed down as `profile` says. */
export async function cold(browser, profile, work) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const protocol = await context.newCDPSession(page);
    await protocol.send("Emulation.setCPUThrottlingRate", { rate: PROFILES[profile].cpu });
    return await work(page, protocol);
  } finally {
    await context.close();
  }
}
