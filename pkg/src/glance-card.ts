// <glance-card>: the same card for any dataset. Where its module comes from is for the entries to say.

import style from "glance-card.css";
import type { Dataset } from "./dataset.js";
import { Card } from "./card.js";
import { type Configuration, configureLoader } from "./configure.js";
import { jsonAt, jsonOf, faulty } from "./given.js";
import { defineElement } from "./define.js";
import type { Fault } from "./error.js";
import type { Maker } from "./maker.js";
import { glance } from "./modules/glance.js";
import { type MountOptions, type Mounted, mountElement, SETTERS, type Setters } from "./mount.js";

export { LoadError, type Fault } from "./error.js";
export type { GlanceError, MomentChange } from "./events.js";
export type { Configuration } from "./configure.js";
export type { MountOptions, Mounted, Theme } from "./mount.js";
export type * from "./dataset.js";

/**
 * A card of any dataset: an article, what it says, and where each statement stands in it.
 *
 * @tag glance-card
 * @summary An article of yours at a glance.
 *
 * @attr {string} src - Address of the dataset, a JSON file.
 *
 * @example
 * const card = new GlanceCard();
 * card.src = "my.json";
 * document.body.append(card);
 */
export class GlanceCard extends Card {
  static override readonly observedAttributes: readonly string[] = [...Card.observedAttributes, "src"];
  /** @internal */
  // Before the element is defined `dataset` is the browser's own, and read only: `data` is the name for then.
  protected static override readonly properties: readonly string[] = [...Card.properties, "data", "src"];

  #given: unknown;
  /** The dataset that is shown, where it came from `src`. */
  #loaded: Dataset | undefined;
  /** The JSON of what is shown. */
  #shown: string | undefined;

  /**
   * The dataset: an object, or its JSON. Setting it shows it, whatever `src` says; `undefined` gives the word back to
   * `src`, and without one there is no card any more. What says the same as is shown changes nothing. What is wrong with
   * it is told by `glance-error`, and a card that is there stays. Reading it gives the dataset; while there is none, what
   * every element has by this name: its `data-*` attributes.
   *
   * @example card.dataset = await (await fetch("my.json")).json();
   */
  // The name is taken in every element, by a map of texts: no other type would do.
  get dataset(): any {
    return this.#given ?? this.#loaded ?? super.dataset;
  }

  set dataset(value: Dataset | string | null | undefined) {
    this.#given = value ?? undefined;
    // A page that renders itself anew often has the same in a new object.
    if (!this.settled || this.#given === undefined || !this.#isShown(this.#given)) this.#changed();
  }

  /**
   * The same as `dataset`, by a name that no other element has: it may be set before the element is defined.
   *
   * @example document.createElement("glance-card").data = dataset;
   */
  get data(): Dataset | string | undefined {
    return (this.#given as Dataset | string | undefined) ?? this.#loaded;
  }

  set data(value: Dataset | string | null | undefined) {
    this.dataset = value;
  }

  /**
   * Address of the dataset, as the attribute says it.
   *
   * @example card.src = "my.json";
   */
  get src(): string {
    return this.getAttribute("src") ?? "";
  }

  set src(address: string | null | undefined) {
    if (address) this.setAttribute("src", address);
    else this.removeAttribute("src");
  }

  /** @ignore */
  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    if (name === "src" && before !== value && this.#given === undefined) this.#changed();
  }

  #changed(): void {
    if (this.#has()) this.renew();
    // Another may come in the same breath.
    else queueMicrotask(() => this.#has() || this.clear());
  }

  #has(): boolean {
    return this.#given !== undefined || this.src !== "";
  }

  #isShown(value: unknown): boolean {
    try {
      return jsonOf(value) === this.#shown;
    } catch {
      return false;
    }
  }

  /** @internal */
  protected get look(): string {
    return style;
  }

  /** @internal */
  protected async maker(signal: AbortSignal): Promise<Maker> {
    const given = this.#given;
    // Nothing to show yet: whoever sets it begins anew.
    if (!this.#has()) await new Promise(() => {});
    const failed = (error: unknown): never => {
      // Whatever comes next mends it, even what is still shown.
      if (!signal.aborted) this.#shown = undefined;
      throw faulty(error);
    };
    const gotten = async () => {
      // First what can fail at once.
      const text = given === undefined ? jsonAt(this.src, signal) : jsonOf(given);
      return Promise.all([glance.load(), text]);
    };
    const [module, json] = await gotten().catch(failed);
    return {
      ...module,
      mount: (base, options) => {
        try {
          const handle = module.mount(base, options, json);
          this.#loaded = given === undefined ? JSON.parse(json) : undefined;
          this.#shown = json;
          return handle;
        } catch (faults) {
          return failed(faults);
        }
      },
    };
  }
}

/**
 * Defines the element, by its own name or another. The first definition stays: before the same version without a word,
 * before another one with a warning.
 *
 * @example define("my-glance-card");
 */
export function define(tagName = "glance-card"): void {
  defineElement(GlanceCard, tagName);
}

/**
 * How a card of a dataset is to be mounted.
 *
 * @example const options: GlanceOptions = { src: "my.json", moment: "first-sketch" };
 */
export interface GlanceOptions extends MountOptions {
  /** The dataset: an object, or its JSON. */
  dataset?: Dataset | string | undefined;
  /** Its address, where it is a file. */
  src?: string | undefined;
}

const GLANCE_SETTERS: Setters<GlanceOptions> = { dataset: "property", src: "attribute src", ...SETTERS };

/**
 * Puts a card into an element, as its last child, and gives a handle to it at once. Throws a `TypeError` where there is
 * no such element.
 *
 * @example const card = mount("#card", { src: "my.json", theme: "dark" });
 */
export function mount(target: Element | string, options: GlanceOptions = {}): Mounted<GlanceCard, GlanceOptions> {
  define();
  return mountElement("glance-card", GLANCE_SETTERS, target, options);
}

/**
 * Says where the card's module comes from, before the first card is near. Throws a `TypeError` for what can't be that.
 *
 * @example configure({ wasm: "/assets/glance-card.wasm" });
 */
export function configure(configuration: Configuration): void {
  configureLoader(glance, configuration);
}

/**
 * All that is wrong with a dataset, given as an object or its JSON; an empty list where nothing is. Rejects with a
 * `LoadError` where the module can't be loaded, or stops.
 *
 * @example for (const { path, message } of await checkDataset(dataset)) console.log(`${path}: ${message}`);
 */
export async function checkDataset(value: unknown): Promise<Fault[]> {
  const { check, stopped } = await glance.load();
  try {
    const faults = check(jsonOf(value));
    stopped.throwIfAborted();
    return faults;
  } catch (error) {
    const failure = faulty(error);
    if (!failure.faults.length) throw failure;
    return [...failure.faults];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "glance-card": GlanceCard;
  }
}
