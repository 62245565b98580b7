// The module as text: gzipped, in base64.

import { LoadError } from "./error.js";
import type { Source } from "./load.js";

/** The module in a text. */
export function packed(name: string, text: () => string): Source {
  return {
    name,
    remedy: "Use the file as it was built, in a browser of 2024 or newer, under a policy with 'wasm-unsafe-eval'.",
    async compile() {
      if (!globalThis.DecompressionStream) throw new LoadError("this browser can't unpack the module", "The text in the page is all there is.");
      const bytes = Uint8Array.from(atob(text().trim()), (character) => character.charCodeAt(0));
      const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
      return WebAssembly.compile(await new Response(unpacked).arrayBuffer());
    },
  };
}
