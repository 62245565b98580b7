// All pages, by the names of their folders.

const COMPARED = [
  "floor",
  "script-tag",
  "at-once",
  "prerendered",
  "timelinejs",
  "vis-timeline",
  "react-chrono",
  "react-vertical-timeline",
  "react-horizontal-timeline",
  "timelines-chart",
  "d3-milestones",
];

/** A page as its file says, with its `folder`. */
const page = async (folder) => ({ folder, ...(await import(`./pages/${folder}/page.mjs`)).default });

/** The pages that are compared. */
export const compared = await Promise.all(COMPARED.map(page));

/** The page that is our card's alone. */
export const large = await page("ten-thousand");
