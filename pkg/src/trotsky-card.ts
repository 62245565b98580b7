// <trotsky-card>, and what goes with it. Where its module comes from is for the entries to say.

import style from "trotsky-card.css";
import { Card } from "./card.js";
import { type Configuration, configureLoader } from "./configure.js";
import { defineElement } from "./define.js";
import type { Maker } from "./maker.js";
import { trotsky } from "./modules/trotsky.js";
import { type MountOptions, type Mounted, mountElement, SETTERS } from "./mount.js";

export { LoadError, type Fault } from "./error.js";
export type { GlanceError, MomentChange } from "./events.js";
export type { Configuration } from "./configure.js";
export type { MountOptions, Mounted, Theme } from "./mount.js";

/**
 * Trotsky at a glance: a card with a timeline slider and the excerpts of one article.
 *
 * @tag trotsky-card
 * @summary What Leon Trotsky achieved, at a glance.
 *
 * @example document.body.append(new TrotskyCard());
 */
export class TrotskyCard extends Card {
  /** @internal */
  protected get look(): string {
    return style;
  }

  /** @internal */
  protected maker(): Promise<Maker> {
    return trotsky.load();
  }
}

/**
 * Defines the element, by its own name or another. The first definition stays: before the same version without a word,
 * before another one with a warning.
 *
 * @example define("my-trotsky-card");
 */
export function define(tagName = "trotsky-card"): void {
  defineElement(TrotskyCard, tagName);
}

/**
 * Puts a card into an element, as its last child, and gives a handle to it at once. Throws a `TypeError` where there is
 * no such element.
 *
 * @example
 * const card = mount("#card", { moment: "october-revolution", theme: "dark" });
 * card.next();
 */
export function mount(target: Element | string, options: MountOptions = {}): Mounted<TrotskyCard, MountOptions> {
  define();
  return mountElement("trotsky-card", SETTERS, target, options);
}

/**
 * Says where the card's module comes from, before the first card is near. Throws a `TypeError` for what can't be that.
 *
 * @example
 * import wasm from "trotsky-at-a-glance/trotsky-card.wasm?url";
 * configure({ wasm });
 */
export function configure(configuration: Configuration): void {
  configureLoader(trotsky, configuration);
}

declare global {
  interface HTMLElementTagNameMap {
    "trotsky-card": TrotskyCard;
  }
}
