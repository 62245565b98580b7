// What the attributes say of a card that is to be mounted.

import type { ModuleOptions } from "./maker.js";

/** Whether the page's address shall lead to moments. Frameworks write `false` as a text. */
export const isLinkable = (card: Element): boolean => ![null, "false"].includes(card.getAttribute("linkable"));

/** The options of the module that are given, but for moment and theme, which may change later. */
export function given(card: Element): ModuleOptions {
  const level = card.getAttribute("heading-level");
  return {
    // What is no number is passed as it is written, so that the card can name it.
    ...(level !== null && { headingLevel: /^\d+$/.test(level) ? Number(level) : level }),
    ...(isLinkable(card) && { linkable: true }),
  };
}
