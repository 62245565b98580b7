// The entry that defines nothing: <glance-card> with its module in a file beside this one.

import { fetched } from "./fetched.js";
import { glance } from "./modules/glance.js";
import { imported } from "./words-imported.js";
import { wordsFrom } from "./words.js";

export * from "./glance-card.js";

wordsFrom(imported);
glance.from(() => fetched(new URL("./glance-card.wasm", import.meta.url)));
