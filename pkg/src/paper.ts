// What is closed on the screen is open on paper: by style, or here in browsers whose style cannot (before 2025).

/** Opens all details in `shadow` while the page is printed, as long as `signal` is not aborted. */
export function openOnPaper(shadow: ShadowRoot, signal: AbortSignal): void {
  if (CSS.supports("selector(::details-content)")) return;
  const closed = new Set<HTMLDetailsElement>();
  const on = (name: string, act: () => void) => addEventListener(name, act, { signal });
  on("beforeprint", () => {
    for (const details of shadow.querySelectorAll<HTMLDetailsElement>("details:not([open])")) {
      closed.add(details);
      details.open = true;
    }
  });
  on("afterprint", () => {
    for (const details of closed) details.open = false;
    closed.clear();
  });
}
