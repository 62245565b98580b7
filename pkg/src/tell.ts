// Telling the page.

import type { LoadError } from "./error.js";

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

/** Tells why a card is not there, or not whole: in the console, by `log`, and by `glance-error`. */
export function tell(card: EventTarget, { message, remedy, faults, cause }: LoadError, log: (line: string) => void): void {
  log(`${NAME}: ${message}. ${remedy}${faults.map(({ path, message }) => `\n- ${path && `${path}: `}${message}`).join("")}`);
  fire(card, "glance-error", faults.length ? { cause: "dataset", message, remedy, faults } : { cause: cause ? "crash" : "load", message, remedy });
}
