// What the build writes into the scripts.

/** The package's version. */
declare const VERSION: string;
/** The card that the script is for: the name of its element, and of its files. */
declare const NAME: "trotsky-card" | "glance-card";
/** The digest of the card's module, as `integrity` takes it. */
declare const WASM_INTEGRITY: string;
/** The digests of the files with the card's words, by their paths from the module. */
declare const WORDS_INTEGRITY: Record<string, string>;
/** The card's module, gzipped, in base64. */
declare const WASM_PACKED: string;

declare module "*.css" {
  const text: string;
  export default text;
}

declare module "words.json" {
  /** The card's own words in each language but English. */
  const words: Record<"ar" | "de" | "es" | "fr" | "ru", readonly string[]>;
  export default words;
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
