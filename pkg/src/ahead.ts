// A step shows a moment that has been laid out before.

/** How long the reader does nothing before that, in milliseconds: most frames have been drawn by then. */
const REST = 100;

/**
 * Lays out the moments beside the current one in `host`'s card, once the reader has come to the card, and after each
 * step. Ends when `gone` is aborted.
 */
export function ahead(host: HTMLElement, gone: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => prepare(host.shadowRoot!), REST);
  };
  for (const name of ["focusin", "pointerover", "glance-momentchange"]) host.addEventListener(name, later, { signal: gone });
  gone.addEventListener("abort", () => clearTimeout(timer));
}

function prepare(shadow: ShadowRoot): void {
  const current = shadow.querySelector("[data-moment]:not([hidden])");
  // To have a place, which is asked for, what is hidden is laid out.
  for (const beside of [current?.previousElementSibling, current?.nextElementSibling]) beside?.lastElementChild?.getBoundingClientRect();
}
