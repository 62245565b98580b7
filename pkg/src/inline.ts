// Like the main entry, with the module in the script: for bundlers that can't carry a file along.

import { trotsky } from "./modules/trotsky.js";
import { packed } from "./packed.js";
import { define } from "./trotsky-card.js";

export * from "./trotsky-card.js";

trotsky.from(() => packed("the module in the script", () => WASM_PACKED));
define();
