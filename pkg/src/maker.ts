// What makes cards, as elements see it.

import type { Instance } from "./load.js";

/** @internal The options that a card is mounted with, as the module takes them. */
export interface ModuleOptions {
  moment?: string;
  theme?: string;
  headingLevel?: number | string;
  /** Another language than English, and the card's own words in it. */
  lang?: string;
  words?: readonly string[];
  /** Whether the page's address leads to moments. */
  linkable?: boolean;
}

/** @internal A card in a module; freeing it removes the card. */
export interface Handle {
  readonly moment: string;
  /**
   * Makes a little more of the card, which is but an outline at first: then what is seen of it at once, then the rest.
   * Gives `WHOLE` or `SEEN` (see grow.ts) once so much of it is there, and more before; `WHOLE` where the module has
   * stopped.
   */
  grow(): number;
  goTo(id: string): boolean;
  /** Whether a moment is called so. */
  has(id: string): boolean;
  /** Gives false where the moment that is shown now is the last. */
  next(): boolean;
  previous(): void;
  update(options: object): void;
  /** Says whether the card plays; it begins anew where it was at its end. */
  playing(on: boolean): void;
  /** Says whether the page is being printed: then all is there that is on paper. */
  printed(on: boolean): void;
  /** Says what came of copying; undefined while that is not known. */
  copied(copied?: boolean): void;
  free(): void;
}

/** @internal What a module makes a card with. */
export interface Maker extends Instance {
  /** Mounts a card into an element, as its last child. */
  mount(base: HTMLElement, options: ModuleOptions): Handle;
}
