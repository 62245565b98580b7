// A card is made bit by bit, so that the page answers in between.

import type { Handle } from "./maker.js";

/** How long a bit may take, in milliseconds: less than a frame, and long enough for what is seen of most cards. */
const BIT = 12;

/** How much of a card there is, as its module tells: all of it; all that is seen of it at once. */
export const [WHOLE, SEEN] = [0, 1];

/** Resolves in the next task. */
export const pause = () => new Promise<void>((next) => setTimeout(next));

/**
 * Makes more of a card, until there is `enough` of it, or `signal` is aborted. The first bit has `begun` before. What
 * takes longer than one is laid out in between, if it is out of sight: `unseen`.
 */
export async function grow(handle: Handle, signal: AbortSignal, enough: number, begun = performance.now(), unseen?: Element): Promise<void> {
  for (let until = begun + BIT; ; until = performance.now() + BIT) {
    while (performance.now() < until) if (signal.aborted || handle.grow() <= enough) return;
    unseen?.getBoundingClientRect();
    await pause();
  }
}
