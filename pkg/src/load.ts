// The card's module: loaded once a page, however many cards. A load that failed is not remembered.

import { LoadError } from "./error.js";
import init, { cardStyle, mountCard } from "glue";

/** What the module exports. Named one by one: what is not named here is left out of the package. */
const card = { cardStyle, mountCard };
export type CardModule = typeof card;

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
  if (!address) throw new LoadError("nobody has said where trotsky-card.wasm is", "Import the package's entry, or load trotsky-card.js with a script tag that has a src.");
  const url = address();
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    throw new LoadError(`${url} could not be fetched`, "Check the address, the network, CORS and the page's connect-src.");
  }
  if (!response.ok) {
    throw new LoadError(`${url} answered ${response.status}`, "Put trotsky-card.wasm next to the script.");
  }
  try {
    await init({ module_or_path: response });
  } catch (error) {
    throw new LoadError(`${url} could not be started: ${error}`, "Check that the file is whole, and that script-src has 'wasm-unsafe-eval'.");
  }
  return card;
}
