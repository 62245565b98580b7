// The card's module: started once a page, however many cards. A load that failed is not remembered.

import { LoadError } from "./error.js";
import { cardStyle, initSync, mountCard } from "glue";

/** What the module exports. Named one by one: what is not named here is left out of the package. */
const card = { cardStyle, mountCard };
export type CardModule = typeof card;

/** Where the module comes from. */
export interface Source {
  /** What it is called in errors. */
  name: string;
  /** What an embedder can do where it can't be compiled or started. */
  remedy: string;
  /** Gets and compiles it. */
  compile(): Promise<WebAssembly.Module>;
}

let source: (() => Source | undefined) | undefined;
let loading: Promise<CardModule> | undefined;

/** Says where the module comes from, if that is known. Counts until the first card is loaded. */
export function from(it: () => Source | undefined): void {
  source = it;
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
  const it = source?.();
  if (!it) throw new LoadError("nobody has said where trotsky-card.wasm is", "Give the script tag its src, or put <script data-trotsky-card data-base=\"the folder's address\"></script> in the page.");
  if (!globalThis.WebAssembly) throw new LoadError("this browser has no WebAssembly, or has it switched off", "The text in the element is all there is.");
  try {
    initSync({ module: await it.compile() });
  } catch (error) {
    throw error instanceof LoadError ? error : new LoadError(`${it.name} could not be started: ${String(error).replace(/\.$/, "")}`, it.remedy);
  }
  return card;
}
