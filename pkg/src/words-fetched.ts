// Words as files beside the module, fetched with their digests.

import type { Language } from "./language.js";
import type { Words } from "./words.js";

/** The words in the folder that the module is in. */
export async function fetchedWords(language: Language, module: URL | null | undefined): Promise<Words> {
  const file = `lang/${language}.json`;
  const answer = await fetch(new URL(file, module!), { integrity: WORDS_INTEGRITY[file]! });
  return answer.json();
}
