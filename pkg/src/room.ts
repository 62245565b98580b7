// What the shadow root holds while there is no live card.

import room from "room.css";

/** The style of a card that is not there yet. */
export const roomStyle = (): string => room;

/** As much room as the card will take, with what stands inside the element. `changed` is called when that changes. */
export function waiting(changed: () => void): HTMLElement {
  const slot = element("slot");
  slot.addEventListener("slotchange", () => slot.isConnected && changed());
  const hold = element("div", slot);
  hold.className = "hold";
  return base(hold);
}

/**
 * What the reader has when the card can't be loaded: the prerendered card with all of its text, or what stands inside
 * the element; a sentence; a button.
 */
export function failed(shadow: ShadowRoot, retry: () => void): Node[] {
  const button = element("button", "Try again");
  button.type = "button";
  button.onclick = retry;
  const sentence = element("p", "The interactive card could not be loaded. ", button);
  sentence.className = "failed";
  sentence.role = "status";
  const card = shadow.querySelector(".card");
  if (!card) return [base(sentence, element("slot"))];
  card.querySelector(".steer")?.remove();
  for (const hidden of card.querySelectorAll("[data-moment]")) hidden.removeAttribute("hidden");
  shadow.querySelector(".failed")?.remove();
  card.before(sentence);
  return [...shadow.childNodes];
}

/** The card's outermost element. */
export function base(...children: Node[]): HTMLElement {
  const base = element("div", ...children);
  base.part.add("base");
  return base;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, ...children: (Node | string)[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
