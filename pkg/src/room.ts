// What the shadow root holds while there is no live card.

const FAILED = "The interactive card could not be loaded. ";
/** How long screen readers take to find a place to listen to, in milliseconds. */
const HEARD = 100;

/** As much room as the card will take, with what stands inside the element. `changed` is called when that changes. */
export function waiting(changed: () => void): HTMLElement {
  const slot = element("slot");
  slot.className = "hold";
  slot.addEventListener("slotchange", () => slot.isConnected && changed());
  return base(slot);
}

/**
 * Shows what the reader has when the card can't be loaded: the prerendered card with all of its text, or what stands
 * inside the element; a sentence; a button, which stays, with its focus, through the next tries.
 */
export function fail(shadow: ShadowRoot, retry: () => void): void {
  let said = shadow.querySelector(".failed > span");
  if (!said) {
    said = element("span");
    said.role = "status";
    const button = element("button", "Try again");
    button.type = "button";
    button.onclick = () => {
      said!.textContent = "The interactive card is being loaded. ";
      retry();
    };
    const sentence = element("p", said, button);
    sentence.className = "failed";
    sentence.lang = "en";
    for (const hidden of shadow.querySelectorAll("[data-moment]")) hidden.removeAttribute("hidden");
    const readable = shadow.querySelector(".card, .hold")!;
    readable.before(sentence);
    readable.classList.remove("hold");
  }
  const status = said;
  status.textContent = FAILED;
  // A screen reader hears what is put where it listens already: once more, when it does.
  setTimeout(() => {
    if (status.textContent === FAILED) status.textContent = FAILED;
  }, HEARD);
}

/** The card's outermost element. */
function base(...children: Node[]): HTMLElement {
  const base = element("div", ...children);
  base.part.add("base");
  return base;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, ...children: (Node | string)[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
