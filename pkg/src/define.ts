// Defining the element.

import { TrotskyCard } from "./element.js";

/**
 * Defines the element. The first definition stays: before the same version without a word, before another one with a
 * warning.
 *
 * @example define("my-trotsky-card");
 */
export function define(tagName = "trotsky-card"): void {
  if (typeof customElements === "undefined") return;
  const first = customElements.get(tagName) as (CustomElementConstructor & { version?: string }) | undefined;
  if (!first) {
    // One class can carry one name only.
    customElements.define(tagName, tagName === "trotsky-card" ? TrotskyCard : class extends TrotskyCard {});
  } else if (first.version !== VERSION) {
    console.warn(`trotsky-card: <${tagName}> is already defined, by version ${first.version ?? "unknown"}; ${VERSION} is not used.`);
  }
}
