// The LMS, whatever its version: asked and told by names that both have. Nothing here throws.

import type { Api } from "./find.js";
import type { Version } from "./versions.js";

/** A learner's data at an LMS. */
export class Lms {
  constructor(
    private readonly api: Api,
    readonly version: Version,
  ) {}

  /** Begins the session, or finds it begun, as after a reload; false where the LMS refuses. */
  initialize(): boolean {
    return this.#does(this.version.initialize, "") || this.#error() === this.version.begun;
  }

  /** What is stored, `""` where nothing is; undefined where the LMS can't say. */
  get(element: string): string | undefined {
    const value = this.#call(this.version.get, element);
    if (value !== undefined && value !== null && value !== "") return String(value);
    const error = this.#error();
    return Number(error) === 0 || error === this.version.nothingYet ? "" : undefined;
  }

  /** Stores all of these until the session ends, and for good with `commit`; false where any is refused. */
  set(values: Record<string, string>): boolean {
    return Object.entries(values).map(([element, value]) => this.#does(this.version.set, element, value)).every(Boolean);
  }

  /** Stores what was set, for good; false where that fails. */
  commit(): boolean {
    return this.#does(this.version.commit, "");
  }

  /** Ends the session; false where the LMS refuses. */
  terminate(): boolean {
    return this.#does(this.version.terminate, "");
  }

  #does(name: string, ...values: string[]): boolean {
    // By the standard "true"; some say true, or 1.
    return ["true", "1"].includes(String(this.#call(name, ...values)).toLowerCase());
  }

  #error(): string {
    return String(this.#call(this.version.lastError) ?? "");
  }

  #call(name: string, ...values: string[]): unknown {
    try {
      return this.api[name]!(...values);
    } catch (error) {
      console.error(`trotsky-card: the LMS failed at ${name}(${values.join(", ")}): ${error}`);
      return undefined;
    }
  }
}
