// <trotsky-card>: a thin, synchronous element that loads the card's module and hands over. No card logic here.

import { LoadError } from "./error.js";
import { fetched } from "./fetched.js";
import { atRest, takePlace } from "./handover.js";
import { from, load } from "./load.js";
import { near } from "./near.js";
import { openOnPaper } from "./paper.js";
import { fail, roomStyle, waiting } from "./room.js";
import { adopt } from "./style.js";
import type { CardHandle } from "glue";

export { define } from "./define.js";
export { LoadError };

from(() => fetched(new URL("./trotsky-card.wasm", import.meta.url)));

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
 * @attr {"lazy" | "eager"} loading - When the card's module is loaded: when the card is less than a screen away (the default), or at once.
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
  /** The version of the package that this class comes from. */
  static readonly version: string = VERSION;

  /** The attributes that count while the card is there. */
  static readonly observedAttributes = ["moment", "theme", "heading-level", "loading"];

  #handle: CardHandle | undefined;
  #moment: string | undefined;
  #ready = deferred();
  /** Aborted when what is under way is of no more use: the element is removed, or mounted anew. */
  #away = new AbortController();

  constructor() {
    super();
    // A declarative shadow root comes with the prerendered card.
    if (!this.shadowRoot) {
      this.attachShadow({ mode: "open" });
      this.#wait();
    }
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
    const loading = this.getAttribute("loading") ?? "lazy";
    if (!["lazy", "eager"].includes(loading)) {
      const [message, remedy] = [`loading: ${JSON.stringify(loading)} is not "lazy" or "eager"`, "Leave it out, or say one of the two."];
      console.warn(`trotsky-card: ${message}. ${remedy}`);
      // Not from within the call that the page made.
      queueMicrotask(() => this.#fire("glance-error", { cause: "option", message, remedy }));
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
    if (!this.#handle) {
      // Waiting for the reader to come near is over, or begins.
      if (name === "loading" && this.isConnected) void this.#mount();
    } else if (name === "heading-level") {
      this.#unmount();
      void this.#mount(true);
    } else if (name !== "loading") {
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

  /** Shows what there is to read before the card is there. */
  #wait(): void {
    const shadow = this.shadowRoot!;
    if (this.#unfold()) return;
    adopt(shadow, roomStyle);
    // The parser comes to what stands inside later than to the element.
    shadow.replaceChildren(waiting(() => this.#unfold()));
  }

  /**
   * Shows the prerendered card, if it stands in a template: parsed where those make no shadow roots, as by innerHTML,
   * or when the element had its root already.
   */
  #unfold(): boolean {
    const template = this.querySelector<HTMLTemplateElement>(":scope > template[shadowrootmode]");
    // The parser may not be through with it.
    if (!template || (!template.nextSibling && document.readyState === "loading")) return false;
    this.shadowRoot!.replaceChildren(template.content.cloneNode(true));
    return true;
  }

  async #mount(atOnce = this.getAttribute("loading") === "eager"): Promise<void> {
    this.#away.abort();
    const { signal } = (this.#away = new AbortController());
    if (this.#ready.settled) this.#ready = deferred();
    try {
      if (!atOnce) await near(this, signal);
      const module = await load();
      await atRest(this, signal);
      // Removed, or mounted anew, in the meantime.
      if (signal.aborted || !this.isConnected) return;
      const base = this.shadowRoot!.querySelector<HTMLElement>("[part~=base]")!;
      this.#handle = module.mountCard(base, this.#options());
      adopt(this.shadowRoot!, module.cardStyle);
      takePlace(base);
      openOnPaper(this.shadowRoot!, signal);
      this.#ready.resolve();
      this.#fire("glance-ready");
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  #unmount(): void {
    this.#away.abort();
    // A prerendered card that has not come alive stays, for when the element is put in again.
    if (!this.#handle && this.shadowRoot!.querySelector(".card")) return;
    this.#moment = this.#handle?.moment ?? this.#moment;
    this.#handle?.free();
    this.#handle = undefined;
    this.#wait();
  }

  #fail(error: unknown): void {
    fail(this.shadowRoot!, () => void this.#mount(true));
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
