// Telling the page.

/** Fires an event of the card's. */
export function fire(card: EventTarget, name: string, detail?: object): void {
  card.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
}

/** Tells what is wrong with an embedder's option: in the console, and by `glance-error`. */
export function complain(card: EventTarget, message: string, remedy: string): void {
  console.warn(`${NAME}: ${message}. ${remedy}`);
  // Not from within the call that the page made.
  queueMicrotask(() => fire(card, "glance-error", { cause: "option", message, remedy }));
}
