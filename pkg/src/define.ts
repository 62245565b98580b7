// Defining an element.

/** A class of elements that knows which version of the package it is of. */
export type Versioned = (new () => HTMLElement) & { readonly version: string };

/**
 * Defines an element as `name`, which is the class's own name or another. The first definition stays: before the same
 * version without a word, before another one with a warning.
 */
export function defineElement(Card: Versioned, name: string): void {
  if (typeof customElements === "undefined") return;
  const first = customElements.get(name) as (CustomElementConstructor & Partial<Versioned>) | undefined;
  if (!first) {
    // One class can carry one name only.
    customElements.define(name, name === NAME ? Card : class extends Card {});
  } else if (first.version !== VERSION) {
    console.warn(`${NAME}: <${name}> is already defined, by version ${first.version ?? "unknown"}; ${VERSION} is not used.`);
  }
}
