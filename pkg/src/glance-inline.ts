// Like the entry that defines <glance-card>, with the module in the script: for bundlers that can't carry a file along.

import { define } from "./glance-card.js";
import { glance } from "./modules/glance.js";
import { packed } from "./packed.js";
import { bundled } from "./words-bundled.js";
import { wordsFrom } from "./words.js";

export * from "./glance-card.js";

wordsFrom(bundled);
glance.from(() => packed("the module in the script", () => WASM_PACKED));
define();
