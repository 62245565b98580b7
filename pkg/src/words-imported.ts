// Words as modules beside the entry. Each is named, so that bundlers make each a file of its own. One that could not be
// loaded is asked for again by the next card, except that Firefox remembers until the page is loaded anew.

import type { Language } from "./language.js";
import type { Words } from "./words.js";

const FILES: Record<Language, () => Promise<{ default: Words }>> = {
  ar: () => import("./lang/ar.js"),
  de: () => import("./lang/de.js"),
  es: () => import("./lang/es.js"),
  fr: () => import("./lang/fr.js"),
  ru: () => import("./lang/ru.js"),
};

export const imported = async (language: Language): Promise<Words> => (await FILES[language]()).default;
