// Whether a reader is about to see an element.

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
