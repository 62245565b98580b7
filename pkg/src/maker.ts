// What makes cards, as elements see it.

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
  goTo(id: string): boolean;
  next(): void;
  previous(): void;
  update(options: object): void;
  /** Says whether the card plays. */
  playing(on: boolean): void;
  /** Says what came of copying; undefined while that is not known. */
  copied(copied?: boolean): void;
  free(): void;
}

/** @internal What a module makes a card with. */
export interface Maker {
  /** The card's style. */
  style: () => string;
  /** Mounts a card into an element, as its last child. */
  mount(base: HTMLElement, options: ModuleOptions): Handle;
}
