// The package's module: started once a page, however many cards. A load that failed is not remembered, and a module that
// has stopped is started anew.

import { LoadError } from "./error.js";
import { guarded } from "./guard.js";

/** Where a module comes from. */
export interface Source {
  /** What it is called in errors. */
  name: string;
  /** What an embedder can do where it can't be compiled or started. */
  remedy: string;
  /** Gets and compiles it. A file at an address has this digest, or that of this build if not given. */
  compile(integrity?: string): Promise<WebAssembly.Module>;
}

/** An instance of a module. */
export interface Instance {
  /** Aborted when it has stopped, with the reason: no call does anything any more. */
  readonly stopped: AbortSignal;
}

/** Makes an instance of a module, whose exports are called by way of `guard`, and gives what the package calls there. */
type Start<Exports> = (module: WebAssembly.Module, guard: (exports: WebAssembly.Exports) => WebAssembly.Exports) => Exports;

/** A module and what it exports. */
export class Loader<Exports> {
  readonly #start: Start<Exports>;
  #source: (() => Source | undefined) | undefined;
  #integrity: string | undefined;
  /** Kept for another instance, once one has started. */
  #module: WebAssembly.Module | undefined;
  #loading: Promise<Exports & Instance> | undefined;

  constructor(start: Start<Exports>) {
    this.#start = start;
  }

  /**
   * Says where the module comes from, if that is known, and its digest, if it is another than that of this build. Gives
   * false, and changes nothing, once it is being loaded.
   */
  from(source?: () => Source | undefined, integrity?: string): boolean {
    if (this.#loading || this.#module) return false;
    this.#source = source ?? this.#source;
    this.#integrity = integrity;
    return true;
  }

  /** The module, loaded on the first call, and started anew on the first after it has stopped. */
  load(): Promise<Exports & Instance> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #load(): Promise<Exports & Instance> {
    const source = this.#source?.();
    if (!source) throw new LoadError(`nobody has said where ${NAME}.wasm is`, `Give the script tag its src, or put <script data-${NAME} data-base="the folder's address"></script> in the page.`);
    if (!globalThis.WebAssembly) throw new LoadError("this browser has no WebAssembly, or has it switched off", "The text in the element is all there is.");
    try {
      const module = this.#module ?? (await source.compile(this.#integrity));
      const stop = new AbortController();
      const stopped = stop.signal;
      stopped.addEventListener("abort", () => (this.#loading = undefined));
      const guard = (exports: WebAssembly.Exports) =>
        guarded(exports, (why) => stop.abort(new LoadError(`${source.name} has stopped: ${why}`, `Let readers try again, or reload the page; please report it, with what led there and the version, ${VERSION}.`, [], why)));
      const exports = this.#start(module, guard);
      stopped.throwIfAborted();
      this.#module = module;
      return { ...exports, stopped };
    } catch (error) {
      throw error instanceof LoadError ? error : new LoadError(`${source.name} could not be started: ${String(error).replace(/\.$/, "")}`, source.remedy);
    }
  }
}
