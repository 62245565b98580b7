// A card is made bit by bit, so that the page answers in between.

import type { Handle } from "./maker.js";

/** How long a bit may take, in milliseconds: half a frame. Its layout, another task, takes about as long. */
const BIT = 8;

/** How much of a card there is, as its module tells: all of it; all that is seen of it at once. */
export const [WHOLE, SEEN] = [0, 1];

/** Resolves in another task: what waits already comes first, and frames may. */
export const pause = () => new Promise<void>((next) => setTimeout(next));

/** Resolves in a task before most others: what the reader does comes first, timers and frames wait. */
export async function breath(): Promise<void> {
  try {
    await scheduler.postTask(() => {}, { priority: "user-blocking" });
  } catch {
    // The browser has no such thing, or the page one of its own that fails.
    await pause();
  }
}

/**
 * Makes more of a card, until there is `enough` of it, or `signal` is aborted. The first bit has `begun` before. Between
 * bits a card that is out of sight, `unseen`, is laid out, in a task of its own. For what is seen of a card where there is
 * none yet, frames wait: they would not show it.
 */
export async function grow(handle: Handle, signal: AbortSignal, enough: number, begun = performance.now(), unseen?: Element): Promise<void> {
  for (let until = begun + BIT; ; until = performance.now() + BIT) {
    while (performance.now() < until) if (signal.aborted || handle.grow() <= enough) return;
    if (unseen) {
      await breath();
      if (signal.aborted) return;
      unseen.getBoundingClientRect();
    }
    await (enough === SEEN ? breath() : pause());
  }
}
