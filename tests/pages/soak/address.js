// The page's address, and its history, which must not lead away from the page.

import { cast, known } from "./cast.js";

let last = 0;

/** Numbers the entries of the history, the page's first one with 0, whoever made them. */
export function number() {
  if (history.state?.entry === undefined) history.replaceState({ entry: last + 1 }, "");
  last = history.state.entry;
}

/** Numbers what cards push, too. */
export function watchHistory() {
  history.replaceState({ entry: 0 }, "");
  const { pushState } = history;
  history.pushState = (_, ...rest) => {
    last = (history.state?.entry ?? last) + 1;
    pushState.call(history, { entry: last }, ...rest);
  };
}

export async function hash(_, pick) {
  const linked = cast.find((it) => it.isLinkable && it.dataset) ?? cast[0];
  const to = `#${pick([...(linked.dataset ?? known.datasets.trotsky).ids, "before", "after"])}`;
  if (to !== location.hash) {
    const heard = happened("hashchange");
    location.hash = to;
    number();
    await heard;
  }
  return `hash ${to}`;
}

export async function back() {
  number();
  if (history.state.entry === 0) return "nothing to go back to";
  const heard = happened("popstate");
  history.back();
  await heard;
  return `back to ${location.hash}`;
}

export async function forward() {
  number();
  const heard = happened("popstate");
  history.forward();
  // There may be nothing.
  await Promise.race([heard, new Promise((late) => setTimeout(late, 200))]);
  return `forward to ${location.hash}`;
}

function happened(name) {
  return new Promise((heard) => addEventListener(name, heard, { once: true }));
}
