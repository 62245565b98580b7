// On paper there is more than on the screen.

/**
 * Has the card in `shadow` ready whenever the page is printed, as long as `signal` is not aborted: `tell` says so to
 * it, and all details are open, by style, or here in browsers whose style cannot do that (before 2025).
 */
export function onPaper(shadow: ShadowRoot, tell: (on: boolean) => void, signal: AbortSignal): void {
  const styled = CSS.supports("selector(::details-content)");
  const closed = new Set<HTMLDetailsElement>();
  const on = (name: string, act: () => void) => addEventListener(name, act, { signal });
  on("beforeprint", () => {
    tell(true);
    if (styled) return;
    for (const details of shadow.querySelectorAll<HTMLDetailsElement>("details:not([open])")) {
      closed.add(details);
      details.open = true;
    }
  });
  on("afterprint", () => {
    for (const details of closed) details.open = false;
    closed.clear();
    tell(false);
  });
}
