// The entry that defines nothing: <trotsky-card> with its module in a file beside this one.

import { fetched } from "./fetched.js";
import { trotsky } from "./modules/trotsky.js";
import { imported } from "./words-imported.js";
import { wordsFrom } from "./words.js";

export * from "./trotsky-card.js";

wordsFrom(imported);
trotsky.from(() => fetched(new URL("./trotsky-card.wasm", import.meta.url)));
