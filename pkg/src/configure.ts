// Where the module comes from, by the page's own word.

import { answered, fetched } from "./fetched.js";
import type { Loader, Source } from "./load.js";

/**
 * Where the card's module comes from.
 *
 * @example configure({ wasm: "/assets/trotsky-card.wasm", integrity: "" });
 */
export interface Configuration {
  /**
   * The module: its address (a relative one counts from the page), a request for it, its bytes, or itself. Without it
   * the file next to the script is fetched.
   */
  wasm?: URL | string | Response | PromiseLike<Response> | BufferSource | WebAssembly.Module | undefined;
  /**
   * The digest of the file at an address, as the `integrity` attribute takes it. That of this build if not given;
   * empty for none, where the file was processed on its way. What is no address is taken as it is, without one.
   */
  integrity?: string | undefined;
}

const NAMES = ["wasm", "integrity"];

/** @internal Says where the module comes from. */
export function configureLoader(loader: Loader<unknown>, { wasm, integrity, ...others }: Configuration): void {
  for (const name of Object.keys(others)) throw new TypeError(`configure: there is no setting ${JSON.stringify(name)}; settings are ${NAMES.join(", ")}`);
  if (integrity !== undefined && typeof integrity !== "string") throw new TypeError(`configure: integrity: ${JSON.stringify(integrity)} is not a digest, such as "sha384-…"`);
  if (integrity !== undefined && wasm !== undefined && typeof wasm !== "string" && !(wasm instanceof URL)) throw new TypeError("configure: integrity: only a file at an address has a digest");
  // On a server nothing is loaded, and no address is complete.
  if (typeof document === "undefined" && typeof wasm === "string") return;
  const source = wasm === undefined ? undefined : sourceOf(wasm);
  if (!loader.from(source && (() => source), integrity)) console.warn(`${NAME}: configure comes too late: ${NAME}.wasm is being loaded already. Call it before the first card is near.`);
}

function sourceOf(wasm: NonNullable<Configuration["wasm"]>): Source {
  if (typeof wasm === "string" || wasm instanceof URL) {
    try {
      return fetched(new URL(wasm, globalThis.document?.baseURI));
    } catch {
      throw new TypeError(`configure: wasm: ${JSON.stringify(wasm)} is not an address`);
    }
  }
  if (wasm instanceof Response || typeof (wasm as PromiseLike<Response>)?.then === "function") return answered(wasm as PromiseLike<Response>);
  const given = { name: "the given module", remedy: `Pass ${NAME}.wasm of the same version, whole, and check that script-src has 'wasm-unsafe-eval'.` };
  if (wasm instanceof WebAssembly.Module) return { ...given, compile: async () => wasm };
  if (wasm instanceof ArrayBuffer || ArrayBuffer.isView(wasm)) return { ...given, compile: () => WebAssembly.compile(wasm) };
  throw new TypeError(`configure: wasm: ${JSON.stringify(wasm)} is not an address, a Response, bytes or a WebAssembly.Module`);
}
