// Which moments a learner has before their eyes.

import type { TrotskyCard } from "../element.js";

/** How much of a moment's heading or text comes into view before it counts as seen. */
const SOME = 0.1;

/** Calls `at` with each moment that the card shows, and `see` with each that the learner comes to while all are shown. */
export function watch(card: TrotskyCard, at: (moment: string) => void, see: (moment: string) => void): void {
  const current = () => at(card.moment);
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { intersectionRatio, target } of entries) {
        if (intersectionRatio >= SOME) see(target.closest<HTMLElement>("[data-moment]")!.dataset.moment!);
      }
    },
    { threshold: SOME },
  );
  const observe = () => {
    // What is in a moment: the moment itself is there, without height, while it is not shown.
    for (const item of card.shadowRoot!.querySelectorAll("[data-moment] > :first-child")) observer.observe(item);
  };
  card.addEventListener("glance-ready", () => {
    current();
    observe();
  });
  card.addEventListener("glance-momentchange", current);
  // All moments are shown then, as text.
  card.addEventListener("glance-error", ({ detail }) => {
    if (detail.cause === "load") observe();
  });
}
