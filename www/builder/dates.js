// @ts-check
// EDTF dates in words, as the card writes them.

/** @param {string} edtf "1917-11-07", "1920/1921", "1929/.." */
export function inWords(edtf) {
  if (!edtf.includes("/")) return point(edtf).words;
  const [start, end] = edtf.split("/").map((written) => (/\d/.test(written) ? point(written) : undefined));
  if (!start) return `until ${end?.words}`;
  if (!end) return `from ${start.words}`;
  const alike = start.sure && end.sure && start.parts === end.parts;
  // Browsers differ in the spaces they put around the dash.
  return alike ? start.format.formatRange(start.time, end.time).replace(/\s*–\s*/, " – ") : `${start.words} – ${end.words}`;
}

/** @param {string} written a year, a month or a day, with its qualifier */
function point(written) {
  const [, years, months, days, doubt] = /^(-?\d+)(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$/.exec(written) ?? [];
  const time = new Date(0).setUTCFullYear(Number(years), Number(months ?? 1) - 1, Number(days ?? 1));
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    era: Number(years) <= 0 ? "short" : undefined,
    year: "numeric",
    month: months ? "long" : undefined,
    day: days ? "numeric" : undefined,
  });
  const about = doubt === "~" || doubt === "%" ? "about " : "";
  const uncertain = doubt === "?" || doubt === "%" ? " (uncertain)" : "";
  const words = about + format.format(time) + uncertain;
  return { time, format, words, sure: !doubt, parts: [months, days].filter(Boolean).length };
}
