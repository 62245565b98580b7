// What the shadow root holds while there is no live card.

import { adopt } from "./style.js";

/** How long screen readers take to find a place to listen to, in milliseconds. */
const HEARD = 100;

/** Shows what there is to read in `host` before the card is there. */
export function rest(host: HTMLElement, style: string): void {
  const shadow = host.shadowRoot!;
  if (unfold(host)) return;
  adopt(shadow, style);
  const slot = element("slot");
  slot.className = "hold";
  // The parser comes to what stands inside later than to the element: while no card is being made beside it.
  slot.addEventListener("slotchange", () => slot.isConnected && !slot.nextSibling && unfold(host));
  shadow.replaceChildren(base(slot));
}

/**
 * Shows the prerendered card, if it stands in a template: parsed where those make no shadow roots, as by innerHTML, or
 * when the element had its root already.
 */
function unfold(host: HTMLElement): boolean {
  const template = host.querySelector<HTMLTemplateElement>(":scope > template[shadowrootmode]");
  // The parser may not be through with it.
  if (!template || (!template.nextSibling && document.readyState === "loading")) return false;
  host.shadowRoot!.replaceChildren(template.content.cloneNode(true));
  return true;
}

/**
 * Shows what the reader has when the card can't be loaded, or has stopped: all text of the card that was there, as it
 * was prerendered or live, or what stands inside the element; `failed`, a sentence; a button, which stays, with its
 * focus, through the next tries.
 */
export function fail(shadow: ShadowRoot, failed: string, retry: () => void): void {
  for (const unfinished of shadow.querySelectorAll(":is(.card, slot) ~ .card")) unfinished.remove();
  const at = shadow.activeElement;
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
    // What was live leads nowhere any more.
    for (const dead of shadow.querySelectorAll(".card button")) dead.setAttribute("disabled", "");
    for (const dead of shadow.querySelectorAll(".card :is([role=link], [role=presentation])")) {
      dead.removeAttribute("role");
      dead.removeAttribute("tabindex");
    }
    const readable = shadow.querySelector<HTMLElement>(".card, slot")!;
    readable.before(sentence);
    readable.classList.remove("hold");
    // Where the card was not whole yet, or never is, what stands inside the element is there to be read as well.
    if (readable.ariaBusy || readable.querySelector(".dense")) readable.after(element("slot"));
    readable.ariaBusy = null;
    // The reader is at a control that is hidden now, or leads nowhere.
    if (at && !(at.matches("summary, a, [tabindex]") && at.checkVisibility())) button.focus();
  }
  const status = said;
  status.textContent = failed;
  // A screen reader hears what is put where it listens already: once more, when it does.
  setTimeout(() => {
    if (status.textContent === failed) status.textContent = failed;
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
