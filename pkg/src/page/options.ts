// The card's options in the page's address.

/** What may stand in the query string. Anything else there is somebody else's. */
const NAMES = ["moment", "theme", "lang"];

/** Makes attributes of the card of what the query string says. */
export function takeOptions(card: Element, query: string): void {
  const given = new URLSearchParams(query);
  for (const name of NAMES) {
    const value = given.get(name);
    if (value !== null) card.setAttribute(name, value);
  }
}
