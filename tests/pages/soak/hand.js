// Where a reader's hand goes next: what it does there is real, and the driver's to do.

import { known } from "./cast.js";

const KEYS = ["Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown", "Tab", "BackTab", "Enter", "Space", "Escape"];

const AIMS = [keys, keys, keys, drag, tap, tap, tapMark, wheel, resize];

/** What the hand does, and words for it; nothing where there is no card. */
export async function aim(actor, pick) {
  if (!actor.isIn || !actor.all(".card").length) return resize(actor, pick);
  return pick(AIMS)(actor, pick);
}

async function keys(actor, pick) {
  const controls = actor.all("button, summary, input, a[href], [tabindex='0']").filter(known.visible);
  const control = pick([actor.all("[part~=slider]")[0], pick(controls)]);
  control.focus();
  const names = [pick(KEYS), pick(KEYS)];
  return { hand: { keys: names }, words: `keys ${names} on ${control.localName} ${known.words(control).slice(0, 40)}` };
}

async function drag(actor, pick) {
  const slider = actor.all("[part~=slider]")[0];
  const { x, y, width, height } = await known.scrolled(slider);
  const at = () => inside([x + 12 + (pick(SHARES) / 10) * (width - 24), y + height / 2]);
  const way = [at(), at(), at()];
  return { hand: { drag: way }, words: `drag ${JSON.stringify(way)}` };
}

const SHARES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

async function tap(actor, pick) {
  return tapOn(pick(actor.all("button, summary, label, [role=link], [part~=slider]").filter(known.visible)));
}

async function tapMark(actor, pick) {
  return tapOn(pick(actor.all("[data-mark]")));
}

async function tapOn(element) {
  await known.scrolled(element);
  const words = element.dataset.mark ?? (known.words(element).slice(0, 40) || element.localName);
  return { hand: { tap: inside(known.middle(element)) }, words: `tap on ${words}` };
}

async function wheel({ element }, pick) {
  await known.scrolled(element);
  const by = pick([-400, -90, 90, 400]);
  return { hand: { wheel: [...inside(known.middle(element)), by] }, words: `wheel by ${by}` };
}

async function resize(_, pick) {
  const size = [pick([500, 700, 900, 1300]), pick([500, 700, 900])];
  return { hand: { resize: size }, words: `window of ${size}` };
}

/** A point of the window, if need be the nearest. */
function inside([x, y]) {
  const within = (at, end) => Math.round(Math.min(Math.max(at, 1), end - 1));
  return [within(x, innerWidth), within(y, innerHeight)];
}
