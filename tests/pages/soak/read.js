// What a reader does within a card, by script.

import { known } from "./cast.js";

/** One of those that can be seen. */
function seen(actor, selector, pick) {
  return pick(actor.all(selector).filter(known.visible));
}

const said = (node) => known.words(node).slice(0, 40);

export function press(actor, pick) {
  const button = seen(actor, "button", pick);
  button?.click();
  return `press ${said(button)}`;
}

export function toggle(actor, pick) {
  const summary = seen(actor, "summary", pick);
  summary?.click();
  return `toggle ${said(summary)}`;
}

export function showAll(actor) {
  actor.all(".all input")[0]?.click();
  return "show all, or not";
}

/** A run of the article that leads to what quotes it; the article is opened first. */
export function follow(actor, pick) {
  for (const article of actor.all("[part~=article]")) article.open = true;
  const run = seen(actor, "[role=link]", pick);
  run?.click();
  return `follow ${said(run)}`;
}

/** As find in page does. */
export function find(actor, pick) {
  const item = pick(actor.all("[data-moment][hidden]"));
  item?.dispatchEvent(new Event("beforematch", { bubbles: true }));
  return `find in ${item?.dataset.moment}`;
}

export function select(actor, pick) {
  const node = seen(actor, "blockquote, .citation, p, h2, h3", pick);
  if (node) getSelection().setBaseAndExtent(node, 0, node, node.childNodes.length);
  return `select ${said(node)}`;
}

export function print() {
  dispatchEvent(new Event("beforeprint"));
  dispatchEvent(new Event("afterprint"));
  return "print";
}
