// The moments of a card, as they stand in it.

/** The elements of all moments, in order. */
export const items = (shadow: ShadowRoot): HTMLElement[] => [...shadow.querySelectorAll<HTMLElement>("[data-moment]")];

/** The id of such an element's moment. */
export const idOf = (item: HTMLElement): string => item.dataset.moment!;
