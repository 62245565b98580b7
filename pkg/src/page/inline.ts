// The module as text in the page: gzipped, in base64.

import { LoadError } from "../error.js";
import type { Source } from "../load.js";

/** The module in a script element of type `text/plain`. */
export function inline(element: Element): Source {
  return {
    name: "the module in this page",
    remedy: "Use the file as it was built, in a browser of 2024 or newer, under a policy with 'wasm-unsafe-eval'.",
    async compile() {
      if (!globalThis.DecompressionStream) throw new LoadError("this browser can't unpack the module in the page", "The text in the page is all there is.");
      const packed = Uint8Array.from(atob(element.textContent!.trim()), (character) => character.charCodeAt(0));
      const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
      return WebAssembly.compile(await new Response(bytes).arrayBuffer());
    },
  };
}
