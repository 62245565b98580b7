// A card becomes whole bit by bit, so that the page answers in between.

import type { Handle } from "./maker.js";

/** How long a bit may take, in milliseconds: half of a frame. */
const BIT = 8;

/** Makes all of a card that is there in part; resolves once it is whole, or `signal` is aborted. */
export async function grow(handle: Handle, signal: AbortSignal): Promise<void> {
  for (;;) {
    await new Promise((next) => setTimeout(next));
    const until = performance.now() + BIT;
    do if (signal.aborted || !handle.grow()) return;
    while (performance.now() < until);
  }
}
