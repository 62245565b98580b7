// Where cards are put, and what becomes of their places.

import { mount } from "/pkg/dist/index.js";
import { Actor, cast, places } from "./cast.js";

const WIDTHS = ["", "280px", "320px", "480px", "720px", "1000px", "1400px"];

export function move({ element }, pick) {
  const place = pick(places);
  place.append(element);
  return `into ${place.localName}`;
}

/** As it is, where the browser can. */
export function moveAsItIs(actor, pick) {
  const place = pick(places);
  if (!actor.isIn || !place.moveBefore) return move(actor, () => place);
  try {
    place.moveBefore(actor.element, place.firstChild);
  } catch {
    // Not from one root into another.
    return move(actor, () => place);
  }
  return `as it is into ${place.localName}`;
}

export function takeOut({ element }) {
  element.remove();
  return "taken out";
}

export function outAndIn({ element }, pick) {
  const place = pick(places);
  for (let times = 0; times < 3; times += 1) {
    element.remove();
    place.prepend(element);
  }
  return `out and in, into ${place.localName}`;
}

export function empty(_, pick) {
  const place = pick(places);
  place.innerHTML = "";
  return `${place.localName} emptied`;
}

export function wrap({ element, isIn }) {
  if (!isIn) return "out of the page: not wrapped";
  const wrapper = document.createElement("div");
  element.replaceWith(wrapper);
  wrapper.append(element);
  return "wrapped";
}

/** Made, doubled, parsed, or mounted by the package. */
export function another({ element }, pick) {
  if (cast.length > 3) return "there are enough cards";
  const way = pick(["made", "doubled", "parsed", "mounted"]);
  const place = pick(places);
  const made = {
    made: () => document.createElement("trotsky-card"),
    doubled: () => (element.localName === "trotsky-card" ? element.cloneNode(true) : document.createElement("trotsky-card")),
    parsed: () => new Range().createContextualFragment("<trotsky-card moment='death' theme='dark'></trotsky-card>").firstChild,
    mounted: () => mount(place, { headingLevel: 4 }).element,
  }[way]();
  made.removeAttribute("linkable");
  made.setAttribute("loading", pick(["lazy", "eager"]));
  place.append(made);
  cast.push(new Actor(made));
  return `another card, ${way}`;
}

/** The first two stay. */
export function dismiss() {
  if (cast.length < 3) return "there are few cards";
  const { element } = cast.pop();
  element.remove();
  queueMicrotask(() => {
    if (element.shadowRoot.querySelector(".card")) throw "a card that was dismissed is mounted";
  });
  return "the last card dismissed";
}

export function room(_, pick) {
  const width = pick(WIDTHS);
  document.querySelector("main").style.width = width;
  return `room of ${width || "the window"}`;
}

export function scroll({ element }, pick) {
  element.scrollIntoView({ block: pick(["start", "center", "end"]), behavior: "instant" });
  return "scrolled to";
}
