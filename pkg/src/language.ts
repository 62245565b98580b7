// The language that a card speaks: the page's.

/** The languages of the card's own words besides English, which is in the module. */
export const LANGUAGES = ["ar", "de", "es", "fr", "ru"] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language of an element, where it is one of ours; otherwise the card speaks English. */
export function languageOf(element: Element): Language | undefined {
  // Not by :lang(): in Firefox a shadow root knows nothing of its host's language.
  for (const it of upwards(element)) {
    const tag = it.getAttribute("lang");
    if (tag !== null) return LANGUAGES.find((language) => language === tag.toLowerCase().split("-")[0]);
  }
  return undefined;
}

/** Calls `act` when the language of an element has become another one, until `signal` is aborted. */
export function onLanguageChange(element: Element, signal: AbortSignal, act: () => void): void {
  const language = languageOf(element);
  const observer = new MutationObserver(() => languageOf(element) === language || act());
  for (const it of upwards(element)) observer.observe(it, { attributeFilter: ["lang"] });
  signal.addEventListener("abort", () => observer.disconnect());
}

/** An element, and those that it takes its language from. */
function* upwards(element: Element): Generator<Element> {
  let next: Element | null | undefined = element;
  for (; next; next = next.parentElement ?? (next.getRootNode() as Partial<ShadowRoot>).host) yield next;
}
