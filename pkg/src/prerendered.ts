// The card as HTML, for servers and site generators. Knows no DOM and no module.

import { card, data, moments, plain, style } from "prerendered.json";

/** How the card is to be prerendered. */
export interface PrerenderOptions {
  /** Id of the moment to show; the first if not given. */
  moment?: string;
  /** Colours: the page's (`auto`, the default), the reader's device's (`system`), `light` or `dark`. */
  theme?: "auto" | "system" | "light" | "dark";
  /** Level of the card's heading, 1 to 6; 2 if not given. */
  headingLevel?: number;
  /** When the card's module is loaded: when the card is near (`lazy`, the default), or at once. */
  loading?: "lazy" | "eager";
  /** Language of the live card's own words; the page's if not given. The prerendered ones are English. */
  lang?: string;
  /** Whether the page's address leads to the moment that the live card shows. */
  linkable?: boolean;
  /** Address of `trotsky-card.css`, for pages whose policy forbids `<style>`; without it the style is in the HTML. */
  style?: string;
}

const NAMES = ["moment", "theme", "headingLevel", "loading", "lang", "linkable", "style"];

/**
 * A `<trotsky-card>` that can be read before any script has run, and where none ever will: in a declarative shadow
 * root, and as plain HTML for places that know none. What search engines want to know (JSON-LD) comes before it.
 *
 * The page needs the script as well; the live card then takes its place.
 *
 * Throws a `RangeError` for an option that is wrong, with the place and one sentence.
 *
 * @example response.send(`<main>${prerender({ moment: "october-revolution" })}</main>`);
 */
export function prerender(options: PrerenderOptions = {}): string {
  if (typeof options !== "object" || options === null) throw new RangeError(`options: ${options} is not an object, such as { moment: "${moments[0]}" }`);
  for (const name of Object.keys(options)) if (!NAMES.includes(name)) throw new RangeError(`${name}: there is no such option; options are ${NAMES.join(", ")}`);
  const { moment = moments[0]!, theme = "auto", headingLevel = 2, loading = "lazy" } = options;
  const index = moments.indexOf(moment);
  if (index < 0) throw new RangeError(`moment: no moment is called ${JSON.stringify(moment)}; moments are ${moments.join(", ")}`);
  if (!["auto", "system", "light", "dark"].includes(theme)) throw new RangeError(`theme: ${JSON.stringify(theme)} is not auto, system, light or dark`);
  if (!["lazy", "eager"].includes(loading)) throw new RangeError(`loading: ${JSON.stringify(loading)} is not lazy or eager`);
  if (!Number.isInteger(headingLevel) || headingLevel < 1 || headingLevel > 6) throw new RangeError(`headingLevel: ${JSON.stringify(headingLevel)} is not a whole number from 1 to 6`);
  if (options.lang !== undefined && typeof options.lang !== "string") throw new RangeError(`lang: ${JSON.stringify(options.lang)} is not a language, such as "de"`);
  if (options.linkable !== undefined && typeof options.linkable !== "boolean") throw new RangeError(`linkable: ${JSON.stringify(options.linkable)} is not true or false`);
  if (options.style !== undefined && (typeof options.style !== "string" || options.style === "")) throw new RangeError(`style: ${JSON.stringify(options.style)} is not the address of trotsky-card.css`);

  const pieces = card.map((piece) => (typeof piece === "string" ? piece : (piece[index] ?? piece[""])));
  const html = pieces.join("").replace('data-theme="auto"', `data-theme="${theme}"`);
  const styled = options.style === undefined ? `<style>${style}</style>` : `<link rel="stylesheet" href="${escaped(options.style)}">`;
  const attributes = [
    ...(options.moment === undefined ? [] : [` moment="${moment}"`]),
    ...(options.theme === undefined ? [] : [` theme="${theme}"`]),
    ...(options.headingLevel === undefined ? [] : [` heading-level="${headingLevel}"`]),
    ...(options.loading === undefined ? [] : [` loading="${loading}"`]),
    ...(options.lang === undefined ? [] : [` lang="${escaped(options.lang)}"`]),
    ...(options.linkable ? [" linkable"] : []),
  ];
  // The data comes first: browsers paint what stands above the card while they read it.
  // `room.css` knows by the mark that this one has its room. Markdown takes HTML as it is where a tag stands alone on its line, and no line is empty.
  return `<script type="application/ld+json">${data}</script>
<trotsky-card data-prerendered${attributes.join("")}>
<template shadowrootmode="open">${styled}<div part="base">${levelled(html, headingLevel)}<slot class="plain" hidden></slot></div></template>
${levelled(plain, headingLevel)}
</trotsky-card>
`;
}

/** The headings from `level` on; they are rendered from 2 on. */
function levelled(html: string, level: number): string {
  return html.replace(/(<\/?h)([1-6])/g, (_, tag, rendered) => tag + Math.min(Number(rendered) - 2 + level, 6));
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
}
