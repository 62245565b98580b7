// The cards, and what ought to be seen of them.

/** What the test knows: datasets, the card's words, and the words for scripts. */
export const known = {};

/** The cards, in the page or out of it. */
export const cast = [];

/** A card by what has been done to it. */
export class Actor {
  /** The name of the dataset that it was given, and of the one at its address; `faulty` for one that has faults. */
  given;
  src;
  /** The name of the dataset that it showed last. */
  shown;

  constructor(element, src) {
    this.element = element;
    this.src = src;
    element.append("The card’s text for when there is none.");
  }

  get root() {
    return this.element.shadowRoot;
  }

  get isIn() {
    return this.element.isConnected;
  }

  get isGlance() {
    return this.element.localName === "glance-card";
  }

  /** The name of the dataset that it ought to show. */
  get wanted() {
    return this.isGlance ? (this.given ?? this.src) : "trotsky";
  }

  /** Whether it shows what it showed before, in its old language and level, since what it was given has faults. */
  get isStale() {
    return this.wanted === "faulty";
  }

  /** What the test knows of the dataset that is seen. */
  get dataset() {
    return known.datasets[this.isStale ? this.shown : this.wanted];
  }

  get isLinkable() {
    return this.element.hasAttribute("linkable");
  }

  all(selector) {
    return [...this.root.querySelectorAll(selector)];
  }
}

/** Where cards can stand: in the page, in a part in another language, and in somebody else's shadow root. */
export const places = ["#room", "#below", "section"].map((it) => document.querySelector(it));
const guest = document.getElementById("guest").attachShadow({ mode: "open" });
places.push(guest.appendChild(document.createElement("div")));
