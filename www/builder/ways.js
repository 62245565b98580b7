// @ts-check
// The ways to put the card on a page, each as code to copy.

import { excerpt } from "./excerpt.js";
import { element, escaped, literal } from "./markup.js";

/**
 * What an embedder has chosen.
 *
 * @typedef {object} Choice
 * @property {string} base where the files lie, with a slash at its end
 * @property {string} moment id, or empty for the first one
 * @property {"auto" | "system" | "light" | "dark"} theme
 * @property {string} headingLevel
 * @property {string} loading
 * @property {string} lang of the card's own words, or empty for the page's
 * @property {boolean} linkable whether the page's address shall lead to moments
 * @property {boolean} room whether the page shall hold the card's room before the script comes
 * @property {boolean} pinned whether a browser shall refuse other files than those of this version
 */

/**
 * What the package says of itself.
 *
 * @typedef {object} Package
 * @property {any} dataset dataset.json
 * @property {Record<string, string>} integrity integrity.json
 * @property {string} room room.css
 */

/**
 * @typedef {object} Way
 * @property {string} about one sentence on when to take it
 * @property {string[]} leaves what can't be chosen with it
 * @property {(choice: Choice, of: Package) => string | Promise<string>} code
 */

const SCRIPT = "trotsky-card.js";
const MODULE = "trotsky-card.wasm";

/** @type {Record<string, Way>} */
export const ways = {
  element: {
    about: "For posts and pages that let in a script and an unknown element. The link is shown until the card is there.",
    leaves: [],
    code: (choice, of) => `${room(choice, of)}${preload(choice)}${card(attributes(choice), of)}\n${script(choice, of)}`,
  },
  script: {
    about: "For editors that take out unknown elements and keep scripts. The card appears in the script’s place.",
    leaves: ["room"],
    code(choice, of) {
      const named = Object.entries(attributes(choice)).map(([name, value]) => [`data-${name}`, value]);
      return preload(choice) + script(choice, of, Object.fromEntries(named));
    },
  },
  prerendered: {
    about: "All of the card’s text is in the page, for readers without scripts, for feeds and for search engines. It is long.",
    leaves: ["room"],
    async code(choice, of) {
      // The largest of the files, and wanted for this way only.
      const { prerender } = await import("../../pkg/dist/prerendered.js");
      const { "heading-level": level, ...rest } = attributes(choice);
      const options = { ...rest, ...(level && { headingLevel: Number(level) }) };
      return preload(choice) + prerender(options) + script(choice, of);
    },
  },
  frame: {
    about: "For pages of a course, and other places that let in frames. The second line makes the frame as high as the card; without it the frame scrolls.",
    leaves: ["level", "loading", "linkable", "room", "pinned"],
    code({ base, moment, theme, lang }, { dataset }) {
      const asked = { ...(moment && { moment }), ...(theme !== "auto" && { theme }), ...(lang && { lang }) };
      const query = new URLSearchParams(asked).toString();
      const src = `${base}embed.html${query && `?${query}`}`;
      const title = `${dataset.title} at a glance`;
      const frame = element("iframe", { src, title, width: "100%", height: "1600", loading: "lazy", style: "border: 0" });
      return `${frame}\n${element("script", { src: `${base}embed.js`, async: true })}`;
    },
  },
  module: {
    about: "For pages with a script of their own that steers the card. With a bundler, install the package and import it by name.",
    leaves: ["room", "pinned"],
    code(choice) {
      const settings = Object.entries(attributes(choice)).map(
        ([name, value]) => `  card.setAttribute(${literal(name)}, ${literal(value === true ? "" : value)});`,
      );
      return [
        `<div id="trotsky"></div>`,
        `<script type="module">`,
        `  import { TrotskyCard, define } from ${literal(`${choice.base}element.js`)};`,
        ``,
        `  define();`,
        `  const card = new TrotskyCard();`,
        ...settings,
        `  document.querySelector("#trotsky").append(card);`,
        `</script>`,
      ].join("\n");
    },
  },
  plain: {
    about: "For places without scripts: a picture, three moments, the source. Where no HTML is taken either, copy the preview itself.",
    leaves: ["theme", "loading", "lang", "linkable", "room", "pinned"],
    code: (choice, { dataset }) => excerpt(choice, dataset),
  },
};

/**
 * The card's attributes, those that say what holds anyway left out.
 *
 * @param {Choice} choice
 * @returns {{ moment?: string, theme?: Choice["theme"], "heading-level"?: string, loading?: string, lang?: string, linkable?: true }}
 */
function attributes({ moment, theme, headingLevel, loading, lang, linkable }) {
  return {
    ...(moment && { moment }),
    ...(theme !== "auto" && { theme }),
    ...(headingLevel !== "2" && { "heading-level": headingLevel }),
    ...(loading !== "lazy" && { loading }),
    ...(lang && { lang }),
    ...(linkable && { linkable }),
  };
}

/**
 * @param {Record<string, string | true | undefined>} attributes
 * @param {Package} of
 */
function card(attributes, { dataset }) {
  const { url, title } = dataset.source;
  return element("trotsky-card", attributes, element("a", { href: url }, escaped(title)));
}

/**
 * @param {Choice} choice
 * @param {Package} of
 */
const room = (choice, of) => (choice.room ? `<style>${of.room.trim()}</style>\n` : "");

/**
 * A card that is wanted at once has its module loaded beside the script, not after it.
 *
 * @param {Choice} choice
 */
function preload({ base, loading }) {
  if (loading !== "eager") return "";
  return `${element("link", { rel: "preload", href: base + MODULE, as: "fetch", crossorigin: true })}\n`;
}

/**
 * @param {Choice} choice
 * @param {Package} of
 * @param {Record<string, string | true>} data
 */
function script({ base, pinned }, { integrity }, data = {}) {
  const pin = pinned ? { integrity: integrity[SCRIPT], crossorigin: /** @type {const} */ (true) } : {};
  return element("script", { src: base + SCRIPT, async: true, ...pin, ...data });
}
