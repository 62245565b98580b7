// A dataset of as many moments as are wanted: `m1`, `m2` and so on, a day for each, with words and a place of its own.

const LANES = ["Sea", "Land", "Air"];
const TOWNS = 100;
const FIRST = Date.UTC(1900, 0, 1);
const DAY = 86_400_000;

const town = (nth) => `Town ${nth % TOWNS}.`;
/** What the article says of the moment of this number. */
export const words = (nth) => `On day ${nth} something was seen in ${town(nth)}`;

export function many(count) {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const quote = (exact) => ({ exact });
  const towns = [...new Set(numbers.map(town))];
  return {
    id: "many",
    lang: "en",
    title: `${count} days`,
    summary: quote(words(1)),
    source: { title: "Days", publisher: "Us", year: "2000", rights: "CC0" },
    article: numbers.map(words).join("\n\n"),
    lanes: LANES,
    places: towns.map((name, index) => ({ name, printed: name, at: { latitude: (index % 10) * 8 - 40, longitude: index * 3 - 150 } })),
    facts: [{ id: "last", label: "Last", excerpt: quote(words(count)) }],
    moments: numbers.map((nth) => ({
      id: `m${nth}`,
      title: `Day ${nth}`,
      lane: LANES[nth % LANES.length],
      date: { edtf: new Date(FIRST + nth * DAY).toISOString().slice(0, 10), basis: { reference: { references: ["log"] } } },
      excerpts: [quote(words(nth))],
      places: [town(nth)],
    })),
    references: [{ id: "log", author: "Us", title: "Log", year: "2000" }],
  };
}
