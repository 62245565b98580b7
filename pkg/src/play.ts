// Walking through the moments at a pace that lets them be read.

/** How long a letter is looked at, and a moment at least and at most, in milliseconds: 16 letters a second. */
const LETTER = 60;
const [LEAST, MOST] = [4_000, 20_000];

/** Any of these means that the reader has taken over: by hand, or by a screen reader, which sends clicks and inputs alone. */
const INPUTS = ["pointerdown", "keydown", "wheel", "touchstart", "click", "input", "beforematch"];

/** Takes `step` again and again, until it says that there is no further one, `signal` is aborted, or the reader acts. */
export function play(host: HTMLElement & { readonly moment: string }, step: () => boolean, signal: AbortSignal): void {
  const stopped = new AbortController();
  const until = AbortSignal.any([signal, stopped.signal]);
  for (const name of INPUTS) host.addEventListener(name, () => stopped.abort(), { signal: until, passive: true, capture: true });
  const rest = () => {
    const timer = setTimeout(() => (step() ? rest() : stopped.abort()), pace(host.shadowRoot!, host.moment));
    until.addEventListener("abort", () => clearTimeout(timer), { once: true });
  };
  rest();
}

function pace(shadow: ShadowRoot, moment: string): number {
  // Right after a step it is not yet marked as the current one.
  const words = [...shadow.querySelectorAll(`[data-moment="${moment}"] :is(h1, h2, h3, h4, h5, h6, blockquote)`)];
  const letters = words.reduce((sum, { textContent }) => sum + textContent!.length, 0);
  return Math.min(MOST, Math.max(LEAST, letters * LETTER));
}
