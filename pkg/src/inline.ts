// Like the main entry, with the module in the script: for bundlers that can't carry a file along.

import { trotsky } from "./modules/trotsky.js";
import { packed } from "./packed.js";
import { define } from "./trotsky-card.js";
import { bundled } from "./words-bundled.js";
import { wordsFrom } from "./words.js";

export * from "./trotsky-card.js";

wordsFrom(bundled);
trotsky.from(() => packed("the module in the script", () => WASM_PACKED));
define();
