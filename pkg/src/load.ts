// The package's module: started once a page, however many cards. A load that failed is not remembered.

import { LoadError } from "./error.js";

/** Where a module comes from. */
export interface Source {
  /** What it is called in errors. */
  name: string;
  /** What an embedder can do where it can't be compiled or started. */
  remedy: string;
  /** Gets and compiles it. A file at an address has this digest, or that of this build if not given. */
  compile(integrity?: string): Promise<WebAssembly.Module>;
}

/** A module and what it exports. */
export class Loader<Exports> {
  readonly #start: (module: WebAssembly.Module) => Exports;
  #source: (() => Source | undefined) | undefined;
  #integrity: string | undefined;
  #loading: Promise<Exports> | undefined;

  /** `start` makes an instance of the module and gives what the package calls there. */
  constructor(start: (module: WebAssembly.Module) => Exports) {
    this.#start = start;
  }

  /**
   * Says where the module comes from, if that is known, and its digest, if it is another than that of this build. Gives
   * false, and changes nothing, once it is being loaded.
   */
  from(source?: () => Source | undefined, integrity?: string): boolean {
    if (this.#loading) return false;
    this.#source = source ?? this.#source;
    this.#integrity = integrity;
    return true;
  }

  /** The module, loaded on the first call. */
  load(): Promise<Exports> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #load(): Promise<Exports> {
    const source = this.#source?.();
    if (!source) throw new LoadError(`nobody has said where ${NAME}.wasm is`, `Give the script tag its src, or put <script data-${NAME} data-base="the folder's address"></script> in the page.`);
    if (!globalThis.WebAssembly) throw new LoadError("this browser has no WebAssembly, or has it switched off", "The text in the element is all there is.");
    try {
      return this.#start(await source.compile(this.#integrity));
    } catch (error) {
      throw error instanceof LoadError ? error : new LoadError(`${source.name} could not be started: ${String(error).replace(/\.$/, "")}`, source.remedy);
    }
  }
}
