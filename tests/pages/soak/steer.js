// What the page asks of a card.

import { cast } from "./cast.js";

const STEPS = ["next", "previous"];

export function step({ element }, pick) {
  const steps = [pick(STEPS), pick(STEPS)];
  for (const step of steps) element[step]();
  return steps.join(", ");
}

export function goTo({ element, dataset }, pick) {
  const id = pick(dataset?.ids ?? ["unknown"]);
  element.goTo(id);
  return `goTo ${id}`;
}

export function goNowhere({ element }) {
  if (element.goTo("unknown")) throw "goTo says that there is an unknown moment";
  return "goTo unknown";
}

export function setMoment({ element, dataset }, pick) {
  element.moment = pick([...(dataset?.ids ?? []), "unknown", ""]);
  return `moment = ${element.moment}`;
}

export function momentAttribute(actor, pick) {
  return attribute(actor, "moment", pick([...(actor.dataset?.ids ?? []), null]));
}

export function play({ element }) {
  element.play();
  return "play";
}

export function pause({ element }) {
  element.pause();
  return "pause";
}

export function theme(actor, pick) {
  return attribute(actor, "theme", pick(["auto", "system", "light", "dark", null]));
}

export function level(actor, pick) {
  return attribute(actor, "heading-level", pick(["1", "2", "3", "4", "5", "6", null]));
}

/** One card of a page at most is linkable. */
export function linkable(actor) {
  for (const { element } of cast) if (element !== actor.element) element.removeAttribute("linkable");
  return attribute(actor, "linkable", actor.isLinkable ? null : "");
}

const LANGUAGES = ["en", "de", "es-MX", "FR", "ru", "ar", "eo", null];

export function language(actor, pick) {
  return attribute(actor, "lang", pick(LANGUAGES));
}

export function languageOfThePage(_, pick) {
  return attribute({ element: document.documentElement }, "lang", pick(LANGUAGES));
}

function attribute({ element }, name, value) {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
  return `${element.localName} ${name}=${JSON.stringify(value)}`;
}
