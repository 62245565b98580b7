// A card made and steered by a script.

import type { Card } from "./card.js";
import { complain } from "./tell.js";

/**
 * Colours: the page's (`auto`, the default), the reader's device's (`system`), `light` or `dark`.
 *
 * @example const theme: Theme = "dark";
 */
export type Theme = "auto" | "system" | "light" | "dark";

/**
 * How a card is to be mounted. What is `undefined` is as if it were left out.
 *
 * @example const options: MountOptions = { moment: "october-revolution", theme: "dark", headingLevel: 3, linkable: true };
 */
export interface MountOptions {
  /** Id of the moment to show; the first if not given. */
  moment?: string | undefined;
  /** Colours. */
  theme?: Theme | undefined;
  /** Level of the card's heading, 1 to 6; 2 if not given. */
  headingLevel?: number | undefined;
  /** When the card's module is loaded: when the card is near (`lazy`, the default), or at once. */
  loading?: "lazy" | "eager" | undefined;
  /** Language of the card's own words: `en`, `es`, `fr`, `de`, `ru` or `ar`; the page's if not given. */
  lang?: string | undefined;
  /** Whether the page's address leads to the moment that is shown. */
  linkable?: boolean | undefined;
}

/**
 * A mounted card. It may be steered at once; what it can't do before it is there is done then, or has no effect.
 *
 * @example
 * const card = mount("#card");
 * card.goTo("october-revolution");
 * await card.ready;
 * card.destroy();
 */
export interface Mounted<Element, Options> {
  /** The element, for its events. */
  readonly element: Element;
  /** Resolves when the card is there; rejects with a `LoadError` when it can't be shown. */
  readonly ready: Promise<void>;
  /** Shows a moment and tells screen readers; false where there is none of that id, or no card yet. */
  goTo(id: string): boolean;
  /** Shows the next moment. */
  next(): void;
  /** Shows the previous moment. */
  previous(): void;
  /** Walks through the moments. */
  play(): void;
  /** Ends what `play()` began. */
  pause(): void;
  /** Changes the options that are given; `undefined` takes one back. */
  update(options: Options): void;
  /** Removes the card. */
  destroy(): void;
}

/** @internal How an option is set: by a property of the element, or an attribute. */
export type Setters<Options> = { [Name in keyof Required<Options>]: "property" | `attribute ${string}` };

/** @internal The options that every card has. */
export const SETTERS: Setters<MountOptions> = {
  moment: "attribute moment",
  theme: "attribute theme",
  headingLevel: "attribute heading-level",
  loading: "attribute loading",
  lang: "attribute lang",
  linkable: "attribute linkable",
};

/** @internal Mounts a card into `target`, as its last child. */
export function mountElement<E extends Card, Options extends object>(name: string, setters: Setters<Options>, target: Element | string, options: Options): Mounted<E, Options> {
  const place = placeOf(target);
  const element = place.ownerDocument.createElement(name) as E;
  const update = (changes: Options) => {
    for (const option of Object.keys(changes)) {
      if (!Object.hasOwn(setters, option)) complain(element, `mount: there is no option ${JSON.stringify(option)}`, `Options are ${Object.keys(setters).join(", ")}.`);
    }
    // In the order of the setters: a moment is one of the dataset that comes with it.
    for (const [option, setter] of Object.entries<Setters<Options>[keyof Options]>(setters)) {
      if (!Object.hasOwn(changes, option)) continue;
      const value = changes[option as keyof Options];
      if (setter === "property") Reflect.set(element, option, value);
      else set(element, setter.slice("attribute ".length), value);
    }
  };
  update(options);
  place.append(element);
  return {
    element,
    get ready() {
      return element.ready;
    },
    goTo: (id) => element.goTo(id),
    next: () => element.next(),
    previous: () => element.previous(),
    play: () => element.play(),
    pause: () => element.pause(),
    update,
    destroy: () => element.remove(),
  };
}

function placeOf(target: unknown): Element {
  if (typeof document === "undefined") throw new TypeError("mount: there is no page here; call it in a browser");
  const place = typeof target === "string" ? selected(target) : target;
  if (place === null && target !== null) throw new TypeError(`mount: target: no element matches ${JSON.stringify(target)}`);
  if (place instanceof Element) return place;
  throw new TypeError(`mount: target: ${typeof target === "string" ? JSON.stringify(target) : String(target)} is not an element or a selector`);
}

function selected(selector: string): Element | null | undefined {
  try {
    return document.querySelector(selector);
  } catch {
    return undefined;
  }
}

function set(element: Element, name: string, value: unknown): void {
  if (value === undefined || value === null || value === false) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}
