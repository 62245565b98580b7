// A failed load. Apart from load.ts: the package's types must not name the glue.

/** Why the card could not be loaded, and what to do about it. */
export class LoadError extends Error {
  /** What an embedder can do. */
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = "LoadError";
    this.remedy = remedy;
  }
}
