// Which moments a learner has before their eyes.

import type { TrotskyCard } from "../trotsky-card.js";

/** How much of a moment comes into view before it counts as seen. */
const SOME = 0.1;

/** Calls `at` with each moment that the card shows, and `see` with each that the learner comes to while all are shown. */
export function watch(card: TrotskyCard, at: (moment: string) => void, see: (moment: string) => void): void {
  const current = () => at(card.moment);
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { intersectionRatio, boundingClientRect, target } of entries) {
        // What is not shown is there, without height.
        if (intersectionRatio >= SOME && boundingClientRect.height > 0) see((target as HTMLElement).dataset.moment!);
      }
    },
    { threshold: SOME },
  );
  /** Anew, whenever more or less is shown: what was in view without height is in view with it. */
  const observe = () => {
    observer.disconnect();
    for (const moment of card.shadowRoot!.querySelectorAll("[data-moment]")) observer.observe(moment);
  };
  card.addEventListener("glance-ready", () => {
    current();
    observe();
    card.shadowRoot!.querySelector(".all input")?.addEventListener("change", observe);
  });
  card.addEventListener("glance-momentchange", current);
  // All moments are shown then, as text.
  card.addEventListener("glance-error", ({ detail }) => {
    if (detail.cause !== "option") observe();
  });
}
