// The module as a file of its own, fetched with its digest.

import { LoadError } from "./error.js";
import type { Source } from "./load.js";

/** How long a load may take, in milliseconds: at 20 kbit/s, the slowest of mobile networks, it takes 28 seconds. */
const PATIENCE = 40_000;

const REMEDY = "Check that the file is whole, and that script-src has 'wasm-unsafe-eval'.";

/** The module at an address. */
export function fetched(url: URL): Source {
  return {
    name: String(url),
    remedy: REMEDY,
    async compile(integrity = WASM_INTEGRITY) {
      const signal = AbortSignal.timeout(PATIENCE);
      try {
        return await compiled(await fetch(url, { integrity, signal }).catch(() => refused(url, signal)));
      } catch (error) {
        if (signal.aborted) throw new LoadError(`${url} did not come within ${PATIENCE / 1000} seconds`, "Check the network and the server.");
        throw error;
      }
    },
  };
}

/** The module that a request of the page's own brings. */
export function answered(response: Response | PromiseLike<Response>): Source {
  // That it does not come is told when a card needs it.
  Promise.resolve(response).catch(() => {});
  return {
    name: "the Response",
    remedy: REMEDY,
    async compile() {
      // Another try needs the answer once more.
      const answer = (await Promise.resolve(response).catch((error: unknown) => {
        throw new LoadError(`the Response did not come: ${String(error)}`, "Check the request that configure was given.");
      })).clone();
      if (!answer.ok) throw new LoadError(`${answer.url || "the Response"} answered ${answer.status}`, `Pass the Response of ${NAME}.wasm.`);
      return compiled(answer);
    },
  };
}

async function compiled(response: Response): Promise<WebAssembly.Module> {
  // Streaming takes the right MIME type alone; servers often name another.
  const streams = response.headers.get("content-type") === "application/wasm";
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** Says why a file could not be fetched. A digest that differs, a 404 and a network that is gone are one error there. */
async function refused(url: URL, signal: AbortSignal): Promise<never> {
  if (url.protocol === "file:") throw new LoadError(`${url} could not be fetched`, "A page opened from disk can't load files; in Node import the entry that ends in /inline.");
  const { ok, status } = await fetch(url, { signal }).catch(() => {
    throw new LoadError(`${url} could not be fetched`, "Check the address and the network, the host's CORS headers, and the page's connect-src.");
  });
  // Vite up to 7 bundles packages for its dev server and leaves their files behind.
  if (url.pathname.includes("/.vite/")) throw new LoadError(`${url} is not there`, 'Put optimizeDeps: { exclude: ["trotsky-at-a-glance"] } into the configuration of Vite.');
  throw ok
    ? new LoadError(`${url} is not whole, or not the file that was built with this script`, `Serve ${NAME}.js and ${NAME}.wasm of one build, whole and unchanged.`)
    : new LoadError(`${url} answered ${status}`, `Put ${NAME}.wasm next to the script.`);
}
