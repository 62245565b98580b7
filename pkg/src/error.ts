// A card that can't be shown. Apart from load.ts: the package's types must not name the glue.

/**
 * One thing that is wrong with a dataset.
 *
 * @example const fault: Fault = { path: "moments[3].date.edtf", message: '"1917-13" is not a month' };
 */
export interface Fault {
  /** Where: `moments[3].date.edtf`; empty for the whole. */
  path: string;
  /** One sentence. */
  message: string;
}

/**
 * Why the card could not be shown, or has stopped, and what to do about it.
 *
 * @example card.ready.catch((error) => error instanceof LoadError && console.log(error.message, error.remedy));
 */
export class LoadError extends Error {
  /** What an embedder can do. */
  readonly remedy: string;
  /** What is wrong with the dataset; empty where something else is wrong. */
  readonly faults: readonly Fault[];

  /** `cause` is what the card's module has stopped by, where that is why. */
  constructor(message: string, remedy: string, faults: readonly Fault[] = [], cause?: unknown) {
    super(message, { cause });
    this.name = "LoadError";
    this.remedy = remedy;
    this.faults = faults;
  }
}
