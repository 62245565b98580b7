// What the build writes into the scripts.

/** The package's version. */
declare const VERSION: string;
/** The digest of trotsky-card.wasm, as `integrity` takes it. */
declare const WASM_INTEGRITY: string;

declare module "*.css" {
  const text: string;
  export default text;
}

declare module "prerendered.json" {
  /** The ids of the moments, in order. */
  export const moments: string[];
  /** The card's markup in pieces: the same at each moment, or most often (`""`), and otherwise at some (by index). */
  export const card: (string | Record<string, string>)[];
  /** Its text as plain HTML. */
  export const plain: string;
  /** Its style. */
  export const style: string;
  /** JSON-LD. */
  export const data: string;
}
