// Walking through the moments at a pace that lets them be read.

/** How long a letter is looked at, and a moment at least and at most, in milliseconds: 16 letters a second. */
const LETTER = 60;
const [LEAST, MOST] = [4_000, 20_000];

/** Any of these means that the reader has taken over: by hand, or by a screen reader, which sends clicks and inputs alone. */
const INPUTS = ["pointerdown", "keydown", "wheel", "touchstart", "click", "input", "beforematch"];

/** What a press of a button is made of: by hand, and by the keys Enter and Space. */
const PRESSES = ["pointerdown", "touchstart", "click"];
const KEYS = ["Enter", " "];

/**
 * Takes `step` again and again, until it says that there is no further one, `gone` is aborted, the reader acts, or what
 * is given back is aborted. `tell` is called when it begins, and when it ends.
 */
export function play(host: HTMLElement & { readonly moment: string }, step: () => boolean, tell: (on: boolean) => void, gone: AbortSignal): AbortController {
  const stop = new AbortController();
  const { signal } = stop;
  for (const name of INPUTS) host.addEventListener(name, (event) => presses(event) || stop.abort(), { signal, passive: true, capture: true });
  gone.addEventListener("abort", () => stop.abort(), { signal });
  let timer: ReturnType<typeof setTimeout>;
  const rest = () => {
    timer = setTimeout(() => (step() ? rest() : stop.abort()), pace(host.shadowRoot!, host.moment));
  };
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    tell(false);
  });
  tell(true);
  rest();
  return stop;
}

/** Calls `act` whenever the button in `shadow` is pressed, whatever card it is in. */
export function onPlay(shadow: ShadowRoot, act: () => void): void {
  shadow.addEventListener("click", (event) => presses(event) && act());
}

/** Whether this is a press of the button, or what comes of it: it has its own say on when to stop. */
function presses(event: Event): boolean {
  if (!PRESSES.includes(event.type) && !KEYS.includes((event as KeyboardEvent).key)) return false;
  return event.composedPath().some((it) => (it as Partial<Element>).matches?.("[part~=play]"));
}

function pace(shadow: ShadowRoot, moment: string): number {
  // Right after a step it is not yet marked as the current one.
  const words = [...shadow.querySelectorAll(`[data-moment="${moment}"] :is(.heading, blockquote)`)];
  const letters = words.reduce((sum, { textContent }) => sum + textContent!.length, 0);
  return Math.min(MOST, Math.max(LEAST, letters * LETTER));
}
