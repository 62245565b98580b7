// The classic script: <script src="…/glance-card.js" async></script> defines <glance-card>, and says where the module is.

import { fetched } from "./fetched.js";
import { define } from "./glance-card.js";
import { glance } from "./modules/glance.js";
import { based, besides, tags } from "./tags.js";
import { fetchedWords } from "./words-fetched.js";
import { wordsFrom } from "./words.js";

// Known only while the script runs; null for a module. Where there is no page there is no script of it, either.
const running = (globalThis.document?.currentScript ?? null) as HTMLScriptElement | null;
const url = () => based() ?? [running, ...tags()].map((tag) => tag && besides(tag)).find((it) => it);
glance.from(() => {
  const module = url();
  return module ? fetched(module) : undefined;
});
wordsFrom((language) => fetchedWords(language, url()));
define();
