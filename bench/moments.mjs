// The same moments for every page: title, words and days of each, in the order of time.

const lastDay = (year, month) => String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, "0");

/** The first day of a date such as `1917`, `1917-08` or `1917-11-07`. */
const first = (date) => [...date.split("-"), "01", "01"].slice(0, 3).join("-");

/** Its last day. */
function last(date) {
  const [year, month = "12", day = lastDay(Number(year), Number(month))] = date.split("-");
  return `${year}-${month}-${day}`;
}

const long = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });
const written = (day) => long.format(new Date(day));

/** The moments of a dataset. */
export function moments(dataset) {
  const all = dataset.moments.map(({ id, title, lane, date, refined, excerpts }) => {
    const [from, to = from] = (refined ?? date).edtf.replace(/[~?%]/g, "").split("/");
    const [start, end] = [first(from), last(to)];
    const when = start === end ? written(start) : `${written(start)} to ${written(end)}`;
    return { id, title, lane, start, end, when, text: excerpts.map((excerpt) => excerpt.exact).join(" … ") };
  });
  const key = ({ start, end, id }) => [start, end, id].join();
  return all.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
