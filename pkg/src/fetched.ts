// The module as a file of its own, fetched with its digest.

import { LoadError } from "./error.js";
import type { Source } from "./load.js";

/** How long a load may take, in milliseconds: at 20 kbit/s, the slowest of mobile networks, it takes 28 seconds. */
const PATIENCE = 40_000;

/** The module at an address. */
export function fetched(url: URL): Source {
  return {
    name: String(url),
    remedy: "Check that the file is whole, and that script-src has 'wasm-unsafe-eval'.",
    async compile() {
      const signal = AbortSignal.timeout(PATIENCE);
      try {
        const response = await fetch(url, { integrity: WASM_INTEGRITY, signal }).catch(() => refused(url, signal));
        // Streaming takes the right MIME type alone; servers often name another.
        const streams = response.headers.get("content-type") === "application/wasm";
        return await (streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer()));
      } catch (error) {
        if (signal.aborted) throw new LoadError(`${url} did not come within ${PATIENCE / 1000} seconds`, "Check the network and the server.");
        throw error;
      }
    },
  };
}

/** Says why a file could not be fetched. A digest that differs, a 404 and a network that is gone are one error there. */
async function refused(url: URL, signal: AbortSignal): Promise<never> {
  const { ok, status } = await fetch(url, { signal }).catch(() => {
    throw new LoadError(`${url} could not be fetched`, "Check the address and the network, the host's CORS headers, and the page's connect-src.");
  });
  throw ok
    ? new LoadError(`${url} is not whole, or not the file that was built with this script`, "Serve trotsky-card.js and trotsky-card.wasm of one build, whole and unchanged.")
    : new LoadError(`${url} answered ${status}`, "Put trotsky-card.wasm next to the script.");
}
