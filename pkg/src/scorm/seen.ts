// Which moments a learner has before their eyes.

import type { TrotskyCard } from "../element.js";

/** Calls `at` with each moment that the card shows, and `see` with each that the learner comes to while all are shown. */
export function watch(card: TrotskyCard, at: (moment: string) => void, see: (moment: string) => void): void {
  const current = () => at(card.moment);
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) see((target as HTMLElement).dataset.moment!);
  });
  card.addEventListener("glance-ready", () => {
    current();
    for (const item of card.shadowRoot!.querySelectorAll("[data-moment]")) observer.observe(item);
  });
  card.addEventListener("glance-momentchange", current);
}
