// @ts-check
// Plain HTML for places that let no script in: a picture, three moments with their words, the source.

import { inWords } from "./dates.js";
import { element, escaped } from "./markup.js";

const MOMENTS = 3;

/**
 * @param {import("./ways.js").Choice} choice
 * @param {any} dataset
 */
export function excerpt({ base, moment, headingLevel }, dataset) {
  const { moments, source, title } = dataset;
  const chosen = moments.findIndex((/** @type {any} */ { id }) => id === moment);
  const first = Math.min(Math.max(chosen, 0), moments.length - MOMENTS);
  const below = `h${Math.min(Number(headingLevel) + 1, 6)}`;
  return [
    element(`h${headingLevel}`, {}, escaped(title)),
    element("img", {
      src: `${base}trotsky-card.png`,
      alt: `The card: facts about ${title}, and a timeline of ${moments.length} moments.`,
      width: "1200",
      height: "630",
      style: "max-width: 100%; height: auto",
    }),
    ...moments
      .slice(first, first + MOMENTS)
      .flatMap((/** @type {any} */ it) => [element(below, {}, escaped(it.title)), ...told(it, dataset)]),
    element("p", {}, `Source: ${link(source.url, source.title)}, ${escaped(source.publisher)}.`),
  ].join("\n");
}

/**
 * A moment: its date, its words, and where the article differs from the record.
 *
 * @param {any} moment
 * @param {any} dataset
 */
function told({ date, refined, excerpts, notes = [] }, dataset) {
  const precisely = refined ? ` More precisely ${dated(refined, dataset)}` : "";
  return [
    element("p", {}, dated(date, dataset) + precisely),
    ...excerpts.map((/** @type {any} */ { exact }) =>
      element("blockquote", { cite: dataset.source.url }, element("p", {}, `“${escaped(exact)}”`)),
    ),
    ...notes.map((/** @type {string} */ id) => {
      const { record, references } = named(dataset.notes, id);
      return element("p", {}, `The record: ${escaped(record)} (${works(references, dataset)})`);
    }),
  ];
}

/**
 * A date in words, and how it is known.
 *
 * @param {any} date
 * @param {any} dataset
 */
function dated({ edtf, basis: { stated, derived, reference } }, dataset) {
  const when = escaped(inWords(edtf));
  if (stated) return `${when}, stated in the article.`;
  if (derived) return `${when}, derived from the article. ${escaped(derived.rule)}`;
  return `${when}, dated by a reference: ${works(reference.references, dataset)}.`;
}

/**
 * @param {string[]} ids
 * @param {any} dataset
 */
function works(ids, { references }) {
  const short = ids.map((id) => {
    const { author, publisher, year, url } = named(references, id);
    const words = `${author || publisher} (${year})`;
    return url ? link(url, words) : escaped(words);
  });
  return short.join(", ");
}

/**
 * @param {any[]} things
 * @param {string} id
 */
const named = (things, id) => things.find((known) => known.id === id);

/**
 * @param {string} href
 * @param {string} words
 */
const link = (href, words) => element("a", { href }, escaped(words));
