// The card's module: loaded once a page, however many cards. A load that failed is not remembered.

import { LoadError } from "./error.js";
import { cardStyle, initSync, mountCard } from "glue";

/** What the module exports. Named one by one: what is not named here is left out of the package. */
const card = { cardStyle, mountCard };
export type CardModule = typeof card;

/** How long a load may take, in milliseconds: at 20 kbit/s, the slowest of mobile networks, it takes 28 seconds. */
const PATIENCE = 40_000;

let address: (() => URL) | undefined;
let loading: Promise<CardModule> | undefined;

/** Says where the module is. Counts until the first card is loaded. */
export function locate(wasm: (() => URL) | undefined): void {
  address = wasm;
}

/** The module, loaded on the first call. */
export function load(): Promise<CardModule> {
  loading ??= start().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(): Promise<CardModule> {
  if (!address) throw new LoadError("nobody has said where trotsky-card.wasm is", "Give the script tag its src, or put <script data-trotsky-card data-base=\"the folder's address\"></script> in the page.");
  if (!globalThis.WebAssembly) throw new LoadError("this browser has no WebAssembly, or has it switched off", "The text in the element is all there is.");
  const url = address();
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    const response = await fetch(url, { integrity: WASM_INTEGRITY, signal }).catch(() => refused(url, signal));
    // Streaming takes the right MIME type alone; servers often name another.
    const streams = response.headers.get("content-type") === "application/wasm";
    initSync({ module: await (streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer())) });
  } catch (error) {
    if (signal.aborted) throw new LoadError(`${url} did not come within ${PATIENCE / 1000} seconds`, "Check the network and the server.");
    if (error instanceof LoadError) throw error;
    throw new LoadError(`${url} could not be started: ${error}`, "Check that the file is whole, and that script-src has 'wasm-unsafe-eval'.");
  }
  return card;
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
