// The script tags of the card: those with its file's name, and those marked with data-trotsky-card (or data-glance-card).

const FILE = new RegExp(`/${NAME}(\\.min)?\\.js([?#]|$)`);

/** Whether a tag is marked: its author says that the card belongs there. */
export const marked = (tag: HTMLScriptElement): boolean => tag.hasAttribute(`data-${NAME}`);

/** Whether a tag is the card's. One of another name may be that of a file which holds more than the card. */
export const ours = (tag: HTMLScriptElement): boolean => marked(tag) || FILE.test(tag.src);

/** The card's tags on the page, in its order. */
export const tags = (): HTMLScriptElement[] => [...document.scripts].filter(ours);

const file = `${NAME}.wasm`;

/** Where the module is, by the folder that a tag names in `data-base`. */
export function based(): URL | null {
  const base = tags().find((tag) => tag.dataset.base)?.dataset.base;
  return base ? URL.parse(base.replace(/\/*$/, `/${file}`), document.baseURI) : null;
}

/** Where the module is, by a tag's own address. */
export const besides = (tag: HTMLScriptElement): URL | null => URL.parse(file, tag.src);
