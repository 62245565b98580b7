// The classic script: <script src="…/trotsky-card.js" async></script> defines <trotsky-card>. The module lies beside it.

import { define } from "./element.js";
import { locate } from "./load.js";

// Known only while the script runs; without a src nobody knows where the module is.
const src = document.currentScript?.getAttribute("src") && (document.currentScript as HTMLScriptElement).src;
locate(src ? () => new URL("trotsky-card.wasm", src) : undefined);

define();
