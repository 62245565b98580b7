// What <trotsky-card> and <glance-card> share: a thin, synchronous element that loads a module and hands over. No card
// logic here.

import { ahead } from "./ahead.js";
import { given, isLinkable } from "./attributes.js";
import { onCopy } from "./copy.js";
import { LoadError } from "./error.js";
import { breath, grow, pause, SEEN, WHOLE } from "./grow.js";
import { anchors, atRest, scrolled, SHOWN, takePlace } from "./handover.js";
import { languageOf, onLanguageChange, type Language } from "./language.js";
import { addressed, link } from "./linkable.js";
import type { Handle, Maker } from "./maker.js";
import { near } from "./near.js";
import { onPaper } from "./paper.js";
import { onPlay, play } from "./play.js";
import { fail, rest } from "./room.js";
import { deferred } from "./settled.js";
import { adopt } from "./style.js";
import { complain, fire, tell } from "./tell.js";
import { worded } from "./words.js";

// On a server there is no HTMLElement; the class is never made there, but its module may be imported.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** What the reader is told. */
const [FAILED, STOPPED] = ["The interactive card could not be loaded. ", "The interactive card has stopped. "];

/**
 * A card: loads its module, mounts the card in it and hands over to it. Nothing about cards is known here.
 *
 * What stands inside the element is shown until the card is there, and again when it fails.
 *
 * @slot - Shown until the card is there, and when it can't be loaded: a link to the article, say.
 *
 * @attr {string} moment - Id of the moment to show.
 * @attr {"auto" | "system" | "light" | "dark"} theme - Colours: the page's (the default), the reader's device's, light or dark.
 * @attr {number} heading-level - Level of the card's heading, 1 to 6; 2 if not given.
 * @attr {string} lang - Language of the card's own words: `en`, `es`, `fr`, `de`, `ru` or `ar`; the page's if not given, and English where it is none of these. What the article says stays in its language.
 * @attr {boolean} linkable - Whether the page's address leads to the moment that is shown: its hash is the moment's id, and the back button works. For one card of a page that keeps nothing else in its hash.
 * @attr {"lazy" | "eager"} loading - When the card's module is loaded: when the card is less than a screen away (the default), or at once.
 *
 * @fires {CustomEvent} glance-ready - The card is there; again when it has been made anew, as for another language, or is put in again.
 * @fires {CustomEvent<{ id: string, index: number, date: string }>} glance-momentchange - Another moment is the current one. `date` is EDTF.
 * @fires {CustomEvent<{ cause: "option" | "load" | "dataset" | "crash", message: string, remedy: string, faults?: { path: string, message: string }[] }>} glance-error - Something is wrong: an option, which is then left out, the load, or the dataset; or the card has stopped while it ran.
 *
 * @csspart base - All of the card.
 * @csspart header - Title and facts.
 * @csspart facts - The facts at a glance.
 * @csspart timeline - The lanes.
 * @csspart slider - The slider.
 * @csspart play - The button that walks through the moments.
 * @csspart previous - The button to the previous moment.
 * @csspart next - The button to the next moment.
 * @csspart map - The places so far.
 * @csspart moments - The list of moments.
 * @csspart moment - One moment.
 * @csspart excerpt - A quotation of the article.
 * @csspart notes - Where the article differs from the record.
 * @csspart article - The whole article.
 * @csspart cite - The citations to copy.
 * @csspart judgements - The author's opinions.
 * @csspart references - The list of references.
 * @csspart footer - The source.
 *
 * @cssprop --glance-accent - The one accent colour.
 * @cssprop --glance-paper - The background.
 * @cssprop --glance-ink - The text.
 * @cssprop --glance-faint - Secondary text.
 * @cssprop --glance-rule - Hairlines.
 * @cssprop --glance-wash - The chosen span, and marked words.
 * @cssprop --glance-drawn - Marks on the lanes.
 * @cssprop --glance-land - The land of the map.
 * @cssprop --glance-serif - Font of what the article says.
 * @cssprop --glance-sans - Font of what the card says.
 */
export abstract class Card extends Base {
  /**
   * The version of the package that this class comes from.
   *
   * @example console.log(card.constructor.version);
   */
  static readonly version: string = VERSION;

  /** The attributes that count while the card is there. */
  static readonly observedAttributes: readonly string[] = ["moment", "theme", "heading-level", "loading", "lang", "linkable"];

  /** @internal The properties that a page may set before the element is defined. */
  protected static readonly properties: readonly string[] = ["moment"];

  #handle: Handle | undefined;
  /** The card that is about to take its place. */
  #making: Handle | undefined;
  #moment: string | undefined;
  /** Whether the card that is there is about to give way to one of another dataset, with moments of its own. */
  #leaving = false;
  /** Whether the page has asked the card for a moment in this task: it may be one of a dataset that is yet to come. */
  #asked = false;
  #ready = deferred();
  /** Whether the element has been in a document. */
  #met = false;
  /** Aborted when what is under way is of no more use: the element is removed, or mounted anew. */
  #away = new AbortController();
  /** Whether a frame may have shown the element: before one has, no reader has selected anything in it. */
  #shown = this.isConnected;
  /** The frame that shows it. */
  #frame = 0;
  /** What the card speaks, or is about to. */
  #language: Language | undefined;
  /** Aborted when the card that is there goes. */
  #gone = new AbortController();
  #playing: AbortController | undefined;
  /** The moment that the page's address leads to while it has no hash. */
  #begun: string | undefined;

  constructor() {
    super();
    // A declarative shadow root comes with the prerendered card.
    if (!this.shadowRoot) {
      this.attachShadow({ mode: "open" });
      this.#wait();
    }
    onPlay(this.shadowRoot!, () => (this.#walks ? this.pause() : this.play()));
  }

  /** @internal The style of the card, and of what stands in its place before it is there. */
  protected abstract get look(): string;

  /** @internal What makes the card; `signal` is aborted when it is not wanted any more. */
  protected abstract maker(signal: AbortSignal): Promise<Maker>;

  /**
   * Resolves when the card is there; rejects with a `LoadError` when it can't be shown. A new try, by putting the
   * element in again, makes a new promise, and so does a card that stops while it runs: that one is rejected.
   *
   * @example await card.ready;
   */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /**
   * Id of the current moment; empty before the card is there, unless set. Setting it shows that moment; `undefined` and
   * an empty text leave it to the attribute.
   *
   * @example card.moment = "first-sketch";
   */
  get moment(): string {
    return (this.#asked ? undefined : this.#handle?.moment) ?? this.#moment ?? (this.#asked ? this.getAttribute("moment")! : "");
  }

  set moment(id: string | null | undefined) {
    this.#moment = id ? String(id) : undefined;
    if (id) this.#ask();
  }

  /**
   * Shows a moment and tells screen readers. Gives false, with a `glance-error`, where no moment is called so. While
   * the card is not there it gives false as well, and the card begins at that moment.
   *
   * @example card.goTo("first-sketch");
   */
  goTo(id: string): boolean {
    const handle = this.#steered();
    // The module takes strings for granted; scripts pass anything.
    if (handle && !this.#leaving) return handle.goTo(String(id));
    this.moment = id;
    return false;
  }

  /**
   * Shows the next moment; nothing changes on the last.
   *
   * @example card.next();
   */
  next(): void {
    this.#steered()?.next();
  }

  /**
   * Shows the previous moment; nothing changes on the first.
   *
   * @example card.previous();
   */
  previous(): void {
    this.#steered()?.previous();
  }

  /**
   * Walks through the moments at a pace that lets them be read, from the first again if the last is shown. It ends at
   * the last moment, and as soon as the reader does anything with the card.
   *
   * @example card.ready.then(() => card.play());
   */
  play(): void {
    const handle = this.#steered();
    if (!handle) return;
    this.#playing = play(this, () => handle.next(), (on) => handle.playing(on), this.#gone.signal);
  }

  /**
   * Ends what `play()` began.
   *
   * @example card.pause();
   */
  pause(): void {
    this.#playing?.abort();
  }

  /** @ignore */
  connectedCallback(): void {
    this.#met = true;
    if (!this.#shown) this.#frame = requestAnimationFrame(() => (this.#shown = true));
    // A property set before the element was defined hides the accessor: set it again.
    for (const name of (this.constructor as typeof Card).properties) {
      if (!Object.hasOwn(this, name)) continue;
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
    const loading = this.getAttribute("loading") ?? "lazy";
    if (!["lazy", "eager"].includes(loading)) complain(this, `loading: ${JSON.stringify(loading)} is not "lazy" or "eager"`, "Leave it out, or say one of the two.");
    if (!this.#handle) void this.#mount();
    // Moved: the language may be another one, and is others' to change.
    else if (this.#ready.settled && languageOf(this) === this.#language) this.#listen();
    else void this.#mount(true);
  }

  /** @ignore */
  disconnectedCallback(): void {
    // A move is a removal and an insertion in one task: what is still away after it is gone.
    queueMicrotask(() => {
      if (!this.isConnected) this.#unmount();
    });
  }

  /** @ignore */
  adoptedCallback(): void {
    // Style sheets stay behind in the old document: mount anew.
    this.#unmount();
  }

  /** @ignore */
  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (before === value) return;
    // The attribute is newer than the moment that was shown, or set, before.
    if (name === "moment" && value !== null) {
      this.#moment = undefined;
      this.#ask();
    } else if (!this.#handle && !this.#making) {
      // Waiting for the reader to come near is over, or begins.
      if (name === "loading" && this.#met && this.isConnected) void this.#mount();
    } else if (name === "heading-level" || name === "linkable") {
      void this.#mount(true);
    } else if (name === "theme") {
      this.#handle?.update({ theme: value ?? "auto" });
    }
  }

  /** @internal Whether a card is there to stay. */
  protected get settled(): boolean {
    return this.#handle !== undefined && !this.#leaving;
  }

  /** @internal Shows another card, of which nothing is known yet; the old one stays until that is there. */
  protected renew(): void {
    if (this.#handle) {
      this.#leaving = true;
      // What was asked for right before is a moment of the new one.
      if (!this.#asked) this.#moment = undefined;
    }
    this.#asked = false;
    if (this.#met && this.isConnected) void this.#mount();
  }

  /** @internal Shows what stands inside the element: there is no card to show any more. */
  protected clear(): void {
    this.#leaving = true;
    this.#moment = undefined;
    this.#unmount();
    if (this.#ready.settled) this.#ready = deferred();
  }

  /** Whether the card walks through the moments by itself. */
  get #walks(): boolean {
    return this.#playing?.signal.aborted === false;
  }

  /** The card, for the page to steer. */
  #steered(): Handle | undefined {
    this.pause();
    this.#answer();
    return this.#handle;
  }

  /** Shows the moment that the page asks for once it has said all: frameworks set one property after the other. */
  #ask(): void {
    if (!this.settled) return;
    this.#asked = true;
    queueMicrotask(() => this.#answer());
  }

  #answer(): void {
    if (!this.#asked) return;
    this.#asked = false;
    if (this.settled) this.#handle!.update({ moment: this.#moment ?? this.getAttribute("moment") ?? undefined });
  }

  /** How to begin. */
  #wanted(): { moment?: string; theme: string } {
    const shown = this.#leaving ? undefined : this.#handle?.moment;
    const moment = shown ?? this.#moment ?? this.getAttribute("moment");
    return { theme: this.getAttribute("theme") ?? "auto", ...(moment !== null && { moment }) };
  }

  #wait(): void {
    rest(this, this.look);
  }

  /** Keeps to the language of the page around the card, until the signal that it gives is aborted: for each mount anew. */
  #listen(atOnce = false): AbortSignal {
    this.#away.abort();
    const { signal } = (this.#away = new AbortController());
    this.#language = languageOf(this);
    onLanguageChange(this, signal, () => void this.#mount(atOnce || !!this.#handle));
    return signal;
  }

  async #mount(atOnce = this.getAttribute("loading") === "eager"): Promise<void> {
    const signal = this.#listen(atOnce);
    if (this.#ready.settled) this.#ready = deferred();
    try {
      if (!atOnce && !(isLinkable(this) && addressed())) await near(this, signal);
      const [maker, { failure, ...words }] = await Promise.all([this.maker(signal), worded(this.#language)]);
      // The module may have started in this task, which leaves no time for a card.
      await breath();
      const base = this.shadowRoot!.querySelector<HTMLElement>("[part~=base]")!;
      // Removed, or mounted anew, in the meantime.
      if (signal.aborted || !this.isConnected) return;
      // What only holds the room gives way to a card that is yet to become whole; a card that is there, to a whole one.
      const replaces = base.querySelector(SHOWN) !== null;
      const before = this.#handle;
      const wanted = this.#wanted();
      const begun = performance.now();
      const handle = maker.mount(base, { ...given(this), ...wanted, ...words });
      maker.stopped.throwIfAborted();
      adopt(this.shadowRoot!, this.look);
      const live = base.lastElementChild as HTMLElement;
      live.hidden = true;
      this.#making = handle;
      await grow(handle, signal, replaces ? WHOLE : SEEN, begun, live);
      maker.stopped.throwIfAborted();
      if (replaces || this.#shown || this.matches(":focus-within")) await atRest(this, signal);
      if (this.#making === handle) this.#making = undefined;
      if (signal.aborted || !this.isConnected) return handle.free();
      const { moment, theme } = this.#wanted();
      if (moment !== wanted.moment && !replaces) {
        // The first card begins where it is asked to: it comes from nowhere.
        handle.free();
        return void this.#mount(true);
      }
      const around = this.#shown || !anchors() ? scrolled(this) : [];
      live.hidden = false;
      if (moment !== wanted.moment) handle.update({ moment });
      if (theme !== wanted.theme) handle.update({ theme });
      // Before what is there goes.
      maker.stopped.throwIfAborted();
      // What the address leads to without a hash is a moment of the same dataset.
      const home = before && !this.#leaving ? this.#begun : undefined;
      this.#leaving = false;
      takePlace(base, around);
      maker.stopped.throwIfAborted();
      this.#handle = handle;
      this.#gone.abort();
      this.#gone = new AbortController();
      maker.stopped.addEventListener("abort", () => this.#stop(maker.stopped.reason), { signal: this.#gone.signal });
      before?.free();
      ahead(this, this.#gone.signal);
      onPaper(this.shadowRoot!, (on) => this.#handle!.printed(on), this.#gone.signal);
      onCopy(this.shadowRoot!, (copied) => this.#handle!.copied(copied), this.#gone.signal);
      // A card that is newly linkable goes where the address leads.
      this.#begun = isLinkable(this) ? link(this, (id) => this.#handle!.has(id), this.#gone.signal, () => this.#walks, home) : undefined;
      this.#ready.resolve();
      fire(this, "glance-ready");
      if (failure) tell(this, failure, console.warn);
      if (replaces) return;
      const gone = this.#gone.signal;
      await pause();
      await grow(handle, gone, WHOLE);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  #unmount(): void {
    this.#away.abort();
    this.#making = undefined;
    cancelAnimationFrame(this.#frame);
    // A prerendered card that has not come alive stays, and one that has stopped, for when the element is put in again.
    if (!this.#handle && !this.#leaving && this.shadowRoot!.querySelector(".card:not([hidden])")) return;
    this.#gone.abort();
    if (!this.#leaving) this.#moment = this.#handle?.moment || this.#moment;
    this.#leaving = this.#asked = false;
    this.#handle?.free();
    this.#handle = undefined;
    this.#wait();
  }

  /** Leaves what there is to read, and drops the rest: the module has stopped, and what is called there does nothing. */
  #stop(reason: unknown): void {
    this.#away.abort();
    this.#gone.abort();
    this.#handle = undefined;
    // Where the reader is, for the next try.
    if (!this.#leaving) this.#moment = this.shadowRoot!.querySelector<HTMLElement>("[data-moment]:not([hidden])")?.dataset["moment"];
    this.#asked = false;
    if (this.#ready.settled) this.#ready = deferred();
    // Not from within a call of the page's. Nobody reads a card that is out of the page.
    queueMicrotask(() => this.isConnected && this.#fail(reason));
  }

  #fail(error: unknown): void {
    // A card that is there is better than none.
    this.#leaving = false;
    this.#making = undefined;
    const failure = error instanceof LoadError ? error : new LoadError(String(error), "Reload the page.");
    if (!this.#handle) fail(this.shadowRoot!, failure.cause ? STOPPED : FAILED, () => void this.#mount(true));
    this.#ready.reject(failure);
    tell(this, failure, console.error);
  }
}
