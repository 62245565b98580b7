// The card's own words in the language of the page. Those of one language are loaded, when a card needs them.

import { LoadError } from "./error.js";
import type { Language } from "./language.js";

/** Texts, in the order that the module takes them. */
export type Words = readonly string[];

/** How long they may take to come, in milliseconds: the card waits for them. */
const PATIENCE = 20_000;

let source: (language: Language) => Promise<Words>;

/** Says where words come from. */
export function wordsFrom(given: typeof source): void {
  source = given;
}

/** What the module is told for a card in this language, or why the card is in English. */
export async function worded(language: Language | undefined): Promise<{ lang?: Language; words?: Words; failure?: LoadError }> {
  if (!language) return {};
  let patience: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    patience = setTimeout(() => reject(`they did not come within ${PATIENCE / 1000} seconds`), PATIENCE);
  });
  try {
    return { lang: language, words: await Promise.race([source(language), late]) };
  } catch (error) {
    const message = `lang: the card is in English, since its words in "${language}" could not be loaded: ${String(error).replace(/\.$/, "")}`;
    return { failure: new LoadError(message, "Serve the folder lang next to the script, with the files of the same build, unchanged.") };
  } finally {
    clearTimeout(patience);
  }
}
