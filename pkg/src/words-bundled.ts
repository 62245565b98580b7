// Words in the script, for where no file can be carried along.

import words from "words.json";
import type { Language } from "./language.js";
import type { Words } from "./words.js";

export const bundled = async (language: Language): Promise<Words> => words[language];
