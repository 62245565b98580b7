// Measures every page, in turns, and writes all figures of all runs as JSON.
//
//     node run.mjs SITE CHROMIUM OUTPUT RUNS [PAGE …]

import { readFileSync, writeFileSync } from "node:fs";
import { cpus, release } from "node:os";

import { launch, PROFILES } from "./browser.mjs";
import { make } from "./make.mjs";
import { hundred, second } from "./many.mjs";
import { measure } from "./measure.mjs";
import { compared, large } from "./pages.mjs";
import { serve } from "./serve.mjs";

const [site, chromium, output, runs, ...only] = process.argv.slice(2);
const wanted = ({ folder }) => only.length === 0 || only.includes(folder);
const unknown = only.filter((name) => ![...compared, large].some(({ folder }) => folder === name));
if (unknown.length) throw new Error(`no page is called ${unknown}: ${[...compared, large].map(({ folder }) => folder)}`);

const pages = compared.filter(wanted);
const given = await make(site, [...pages, large].filter(wanted));
const server = await serve(site);
const browser = await launch(chromium);
const bench = { browser, server, first: given[0].title };

const { dependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const rows = pages.map(({ folder, name, kind, package: npm }) => {
  return { folder, name, kind, version: npm ? dependencies[npm] : null, fast: [], slow: [] };
});
const results = { pages: rows, second: [], hundred: [], large: [] };

const ours = pages.find(({ folder }) => folder === "script-tag");
for (let run = 0; run < Number(runs); run++) {
  console.log(`  run ${run + 1} of ${runs}`);
  for (const profile of Object.keys(PROFILES)) {
    // Each run begins with another page, so that none is always the first.
    for (const turn of pages.keys()) {
      const index = (run + turn) % pages.length;
      rows[index][profile].push(await measure(bench, pages[index], profile));
    }
  }
  if (ours) {
    results.second.push(await second(bench, ours));
    results.hundred.push(await hundred(bench, ours));
  }
  if (wanted(large)) results.large.push(await measure(bench, large, "fast"));
}
await browser.close();
server.end();

const machine = {
  cpu: cpus()[0].model.trim(),
  cores: cpus().length,
  system: `Linux ${release()}`,
  browser: `Chromium ${browser.version()}`,
  date: new Date().toISOString().slice(0, 10),
  moments: given.length,
};
writeFileSync(output, JSON.stringify({ machine, ...results }));
