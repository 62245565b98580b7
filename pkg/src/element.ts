// <trotsky-card>: a thin, synchronous element that loads the card's module and hands over. No card logic here.

import { LoadError } from "./error.js";
import { load, locate } from "./load.js";
import { adopt } from "./style.js";
import type { CardHandle } from "glue";

export { LoadError };

locate(() => new URL("./trotsky-card.wasm", import.meta.url));

/** The options of a card, as attributes give them. */
interface Options {
  moment?: string;
  theme?: string;
  headingLevel?: number | string;
}

// On a server there is no HTMLElement; the class is never made there, but its module may be imported.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * Trotsky at a glance: a card with a timeline slider and the excerpts of one article.
 *
 * What stands inside the element is shown until the card is there, and again when it fails.
 *
 * @tag trotsky-card
 * @slot - Shown until the card is there, and when it can't be loaded: a link to the article, say.
 *
 * @attr {string} moment - Id of the moment to show.
 * @attr {"auto" | "system" | "light" | "dark"} theme - Colours: the page's (the default), the reader's device's, light or dark.
 * @attr {number} heading-level - Level of the card's heading, 1 to 6; 2 if not given.
 *
 * @fires {CustomEvent} glance-ready - The card is there.
 * @fires {CustomEvent<{ id: string, index: number, date: string }>} glance-momentchange - Another moment is the current one. `date` is EDTF.
 * @fires {CustomEvent<{ cause: "option" | "load", message: string, remedy: string }>} glance-error - Something is wrong: an option, which is then left out, or the load.
 *
 * @csspart base - All of the card.
 * @csspart header - Title and facts.
 * @csspart facts - The facts at a glance.
 * @csspart timeline - The lanes.
 * @csspart slider - The slider.
 * @csspart previous - The button to the previous moment.
 * @csspart next - The button to the next moment.
 * @csspart moments - The list of moments.
 * @csspart moment - One moment.
 * @csspart excerpt - A quotation of the article.
 * @csspart notes - Where the article differs from the record.
 * @csspart article - The whole article.
 * @csspart judgements - The author's opinions.
 * @csspart references - The list of references.
 * @csspart footer - The source.
 *
 * @cssprop --glance-accent - The one accent colour.
 * @cssprop --glance-paper - The background.
 * @cssprop --glance-ink - The text.
 * @cssprop --glance-serif - Font of what the article says.
 * @cssprop --glance-sans - Font of what the card says.
 */
export class TrotskyCard extends Base {
  /** The attributes that count while the card is there. */
  static readonly observedAttributes = ["moment", "theme", "heading-level"];

  #handle: CardHandle | undefined;
  #moment: string | undefined;
  #mounting = 0;
  #ready = deferred();

  constructor() {
    super();
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    shadow.replaceChildren(document.createElement("slot"));
  }

  /**
   * Resolves when the card is there; rejects with a `LoadError` when it can't be loaded. A new try, by putting the
   * element in again, makes a new promise.
   */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** Id of the current moment; empty before the card is there, unless set. Setting it shows that moment. */
  get moment(): string {
    return this.#handle?.moment ?? this.#moment ?? "";
  }

  set moment(id: string) {
    this.#moment = String(id);
    this.#handle?.update({ moment: this.#moment });
  }

  /**
   * Shows a moment and tells screen readers. Gives false, with a `glance-error`, where no moment is called so, and
   * false while the card is not there.
   *
   * @example document.querySelector("trotsky-card").goTo("october-revolution");
   */
  goTo(id: string): boolean {
    // The module takes strings for granted; scripts pass anything.
    return this.#handle?.goTo(String(id)) ?? false;
  }

  /** Shows the next moment; nothing changes on the last. */
  next(): void {
    this.#handle?.next();
  }

  /** Shows the previous moment; nothing changes on the first. */
  previous(): void {
    this.#handle?.previous();
  }

  connectedCallback(): void {
    // A property set before the element was defined hides the accessor: set it again.
    if (Object.hasOwn(this, "moment")) {
      const { moment } = this;
      Reflect.deleteProperty(this, "moment");
      this.moment = moment;
    }
    if (!this.#handle) void this.#mount();
  }

  disconnectedCallback(): void {
    // A move is a removal and an insertion in one task: what is still away after it is gone.
    queueMicrotask(() => {
      if (!this.isConnected) this.#unmount();
    });
  }

  adoptedCallback(): void {
    // Style sheets stay behind in the old document: mount anew.
    this.#unmount();
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (before === value) return;
    // The attribute is newer than the moment that was shown, or set, before.
    if (name === "moment" && value !== null) this.#moment = undefined;
    if (!this.#handle) return;
    if (name === "heading-level") {
      this.#unmount();
      void this.#mount();
    } else {
      this.#handle.update({ [name]: value ?? (name === "theme" ? "auto" : undefined) });
    }
  }

  #options(): Options {
    const moment = this.#moment ?? this.getAttribute("moment");
    const theme = this.getAttribute("theme");
    const level = this.getAttribute("heading-level");
    return {
      ...(moment !== null && { moment }),
      ...(theme !== null && { theme }),
      // What is no number is passed as it is written, so that the card can name it.
      ...(level !== null && { headingLevel: /^\d+$/.test(level) ? Number(level) : level }),
    };
  }

  async #mount(): Promise<void> {
    const mounting = ++this.#mounting;
    if (this.#ready.settled) this.#ready = deferred();
    try {
      const module = await load();
      // Removed, or mounted anew, while the module was loading.
      if (mounting !== this.#mounting || !this.isConnected) return;
      const base = document.createElement("div");
      base.part.add("base");
      this.shadowRoot!.replaceChildren(base);
      adopt(this.shadowRoot!, module.cardStyle);
      this.#handle = module.mountCard(base, this.#options());
      this.#ready.resolve();
      this.#fire("glance-ready");
    } catch (error) {
      if (mounting === this.#mounting) this.#fail(error);
    }
  }

  #unmount(): void {
    this.#mounting++;
    this.#moment = this.#handle?.moment ?? this.#moment;
    this.#handle?.free();
    this.#handle = undefined;
    this.shadowRoot!.replaceChildren(document.createElement("slot"));
  }

  #fail(error: unknown): void {
    this.shadowRoot!.replaceChildren(document.createElement("slot"));
    const failure = error instanceof LoadError ? error : new LoadError(String(error), "Reload the page.");
    const { message, remedy } = failure;
    console.error(`trotsky-card: ${message}. ${remedy}`);
    this.#ready.reject(failure);
    this.#fire("glance-error", { cause: "load", message, remedy });
  }

  #fire(name: string, detail?: object): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

/**
 * Defines the element, once: a second call, or another copy of the package, leaves the first as it is.
 *
 * @example define("my-trotsky-card");
 */
export function define(tagName = "trotsky-card"): void {
  if (typeof customElements === "undefined" || customElements.get(tagName)) return;
  // One class can carry one name only.
  customElements.define(tagName, tagName === "trotsky-card" ? TrotskyCard : class extends TrotskyCard {});
}

declare global {
  interface HTMLElementTagNameMap {
    "trotsky-card": TrotskyCard;
  }
  // Elements, documents and windows: the events bubble.
  interface GlobalEventHandlersEventMap {
    "glance-ready": CustomEvent<undefined>;
    "glance-momentchange": CustomEvent<MomentChange>;
    "glance-error": CustomEvent<GlanceError>;
  }
}

/** What `glance-momentchange` says. */
export interface MomentChange {
  /** Id of the moment: public and permanent. */
  id: string;
  /** Its place among the moments, from 0. */
  index: number;
  /** Its date, EDTF. */
  date: string;
}

/** What `glance-error` says. */
export interface GlanceError {
  /** What went wrong: an option, or the load. */
  cause: "option" | "load";
  /** One sentence. */
  message: string;
  /** What to do about it. */
  remedy: string;
}

/** A promise to settle later, and whether it has been. */
function deferred() {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // Nobody has to wait: a failure is told by an event as well.
  promise.catch(() => {});
  const it = {
    promise,
    settled: false,
    resolve(): void {
      it.settled = true;
      resolve();
    },
    reject(error: LoadError): void {
      it.settled = true;
      reject(error);
    },
  };
  return it;
}
