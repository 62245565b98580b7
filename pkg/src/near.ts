// Whether a reader sees an element, or is about to.

/** Whether `element` is seen now, as far as the page knows: what a frame shows of it is not known. */
export function seen(element: Element): boolean {
  if (parent !== window || !element.checkVisibility()) return false;
  const { top, right, bottom, left } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0 && left < innerWidth && right > 0;
}

/** Resolves when `element` is less than a screen away from what is seen; never once `signal` is aborted. */
export function near(element: Element, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      // The second for a page within a part that scrolls.
      { rootMargin: "100%", scrollMargin: "100%" },
    );
    observer.observe(element);
    signal.addEventListener("abort", () => observer.disconnect());
  });
}
