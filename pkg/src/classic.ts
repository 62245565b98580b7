// The classic script: <script src="…/trotsky-card.js" async></script> defines <trotsky-card>. The module lies beside it.

import { define } from "./element.js";
import { locate } from "./load.js";

// Known only while the script runs.
const { currentScript } = document;
if (currentScript instanceof HTMLScriptElement && currentScript.src) {
  const { src } = currentScript;
  locate(() => new URL("trotsky-card.wasm", src));
}

define();
