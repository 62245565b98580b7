// A card is made bit by bit, so that the page answers in between.

import type { Handle } from "./maker.js";

/** How long a bit may take, in milliseconds: half a frame, so that what is then laid out has the other half. */
const BIT = 8;

/** How much of a card there is, as its module tells: all of it; all that is seen of it at once. */
export const [WHOLE, SEEN] = [0, 1];

/** Resolves in the next task, once the page has done what waited before it. */
export const pause = () => new Promise<void>((next) => setTimeout(next));

/** Resolves in the next task: what the reader does comes first, other cards and frames do not. (Safari knows no such.) */
const breath = (): Promise<void> => (globalThis as Scheduling).scheduler?.yield?.() ?? pause();

interface Scheduling {
  scheduler?: { yield?(): Promise<void> };
}

/**
 * Makes more of a card, until there is `enough` of it, or `signal` is aborted. The first bit has `begun` before. A card
 * that is out of sight, `unseen`, is laid out after each bit, and does not wait for frames that would not show it.
 */
export async function grow(handle: Handle, signal: AbortSignal, enough: number, begun = performance.now(), unseen?: Element): Promise<void> {
  for (let until = begun + BIT; ; until = performance.now() + BIT) {
    while (performance.now() < until) if (signal.aborted || handle.grow() <= enough) return;
    unseen?.getBoundingClientRect();
    await (unseen ? breath() : pause());
  }
}
