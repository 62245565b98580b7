// A card in the place of its script tag.

import { TrotskyCard } from "./trotsky-card.js";
import { marked, tags } from "./tags.js";

/**
 * Puts a card before each of the card's tags in the body, where the page has no card of its own. Tag and card are
 * marked in the page, so that a tag gets one card, whatever copies of the script run, and however often.
 */
export function place(): void {
  if (document.querySelector("trotsky-card:not([data-placed])")) return;
  const places = tags().filter((tag) => tag.closest("body"));
  // Where some are marked, the others may stand where an optimizer has put them.
  for (const tag of places.some(marked) ? places.filter(marked) : places) {
    if ("placed" in tag.dataset) continue;
    const card = document.createElement("trotsky-card");
    card.dataset.placed = tag.dataset.placed = "";
    // No other data-*: optimizers and consent managers put theirs on the tag.
    for (const name of TrotskyCard.observedAttributes) {
      const value = tag.getAttribute(`data-${name}`);
      if (value !== null) card.setAttribute(name, value);
    }
    // What the reader has until the card is there, and when it fails.
    const link = document.createElement("a");
    link.href = "https://www.adamsmith.org/blog/what-leon-trotsky-achieved";
    link.textContent = "What Leon Trotsky achieved";
    card.append(link);
    tag.before(card);
  }
}
