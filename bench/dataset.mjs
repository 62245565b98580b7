// A dataset of ten thousand moments, the same each time. Nothing in it is true.

const COUNT = 10_000;
const LANES = ["Harvests", "Floods", "Fairs", "Feuds"];
const PLACES = ["the mill", "the bridge", "the market", "the old well", "the ferry"];
const DEEDS = ["was opened", "was closed", "burnt down", "was built anew", "was sold"];

const day = (index) => new Date(Date.UTC(1000, 0, 1 + index * 30)).toISOString().slice(0, 10);
const british = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const written = (index) => british.format(new Date(day(index)));
const sentence = (index) =>
  `On ${written(index)} ${PLACES[index % 5]} ${DEEDS[(index * 7) % 5]}, as line ${index + 1} of the chronicle has it.`;

/** A moment, dated by its own sentence. */
const moment = (index) => ({
  id: `line-${index + 1}`,
  title: `Line ${index + 1}`,
  lane: LANES[index % 4],
  date: { edtf: day(index), basis: { stated: { excerpt: { exact: `On ${written(index)} ${PLACES[index % 5]}` } } } },
  excerpts: [{ exact: sentence(index) }],
});

/** The dataset. */
export function dataset() {
  const all = Array.from({ length: COUNT }, (_, index) => index);
  // Ten sentences make a paragraph.
  const text = all.map((index) => sentence(index) + (index % 10 === 9 ? "\n\n" : " ")).join("");
  return {
    id: "chronicle",
    lang: "en",
    title: "The chronicle",
    summary: { exact: sentence(0) },
    source: { title: "A chronicle that was made up", publisher: "Nobody", year: "2026", rights: "For anybody to use." },
    article: `A chronicle that was made up\n\n${text.trim()}`,
    lanes: LANES,
    places: [],
    people: [],
    facts: [{ id: "first", label: "First line", excerpt: { exact: sentence(0) } }],
    moments: all.map(moment),
    judgements: [],
    notes: [],
    references: [],
  };
}
