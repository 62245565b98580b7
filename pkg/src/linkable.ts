// The page's address leads to a moment: its hash is the moment's id.

/** How long a moment stays before the address names it, in milliseconds: the steps of a drag do not. */
const REST = 500;

/** Whether the address may lead to a moment: a card that follows it cannot wait to be near. */
export const addressed = (): boolean => location.hash !== "";

/** A card, as this knows it. */
interface Linkable extends HTMLElement {
  moment: string;
  goTo(id: string): boolean;
}

/**
 * Keeps hash and moment of a card that is there alike, until `signal` is aborted. `has` says whether a moment is called
 * so. `begun` is what an address without a hash leads to: what the card shows now, if not given, and then it goes where
 * the hash leads. Gives that moment.
 */
export function link(card: Linkable, has: (id: string) => boolean, signal: AbortSignal, walks: () => boolean, begun?: string): string {
  const shadow = card.shadowRoot!;
  const start = begun ?? card.moment;
  const itemOf = (id: string) => shadow.querySelector(`[data-moment="${id}"]`);
  const heading = (id: string) => {
    const found = itemOf(id)?.querySelector<HTMLElement>(".heading");
    if (found) found.tabIndex = -1;
    return found;
  };
  let walked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** The moment that the address leads to. Whatever else is in the hash is the page's. */
  const named = () => {
    const id = location.hash.slice(1);
    return id ? (has(id) ? id : undefined) : start;
  };
  let rested = named() ?? card.moment;
  const push = () => {
    const { moment } = card;
    if (moment === rested) return;
    rested = moment;
    if (moment === named()) return;
    // Not the hash alone: that would count from the page's <base>.
    const url = new URL(location.href);
    url.hash = moment;
    try {
      // A walk is one step of the page's history.
      history[walks() && walked ? "replaceState" : "pushState"](history.state, "", url);
      walked = walks();
    } catch {
      // A frame without an address of its own.
    }
  };
  const follow = () => {
    clearTimeout(timer);
    rested = named() ?? card.moment;
    if (rested === card.moment) return;
    const within = shadow.activeElement?.closest("[data-moment]");
    card.goTo(rested);
    // What had the focus is hidden now.
    if (within) requestAnimationFrame(() => heading(rested)?.focus());
  };

  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(push, REST);
  };

  card.addEventListener("glance-momentchange", wait, { signal });
  for (const name of ["hashchange", "popstate"]) addEventListener(name, follow, { signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
  // Mounted anew while the moment was yet to be named.
  if (begun !== undefined) wait();
  else {
    // Not by goTo: there is nothing yet to tell of.
    if (rested !== start) card.moment = rested;
    // Whoever follows a link to a moment wants to see it, unless the browser knows better where they were.
    if (location.hash === `#${rested}` && scrollY === 0) itemOf(rested)?.scrollIntoView({ block: "nearest" });
  }
  return start;
}
