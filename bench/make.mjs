// Makes the pages, with what they load, in a folder for each.

import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "../xtask/node_modules/esbuild/lib/main.js";
import { html } from "./html.mjs";
import { moments } from "./moments.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const dist = (name) => here(`../pkg/dist/${name}`);

/** What styles refer to. */
const FILES = [".eot", ".gif", ".png", ".svg", ".ttf", ".woff", ".woff2"];

/** Bundles what an embedder of this page writes, for production. */
async function bundle(page, place, alias) {
  const main = ["js", "jsx"].map((ending) => here(`pages/${page.folder}/main.${ending}`)).find(existsSync);
  if (!main) return "";
  await build({
    entryPoints: [main],
    // Where the alias is looked for.
    absWorkingDir: here("."),
    outdir: place,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    // TimelineJS3 imports its style as Less, too; its page has the one in CSS, as its README says.
    loader: { ...Object.fromEntries(FILES.map((ending) => [ending, "file"])), ".less": "empty" },
    legalComments: "none",
    logLevel: "error",
    alias: { ...alias, ...page.alias },
  });
  const style = existsSync(join(place, "main.css")) ? '<link rel="stylesheet" href="main.css">\n' : "";
  return `${style}<script src="main.js" defer></script>`;
}

/** Makes each page in `site`. */
export async function make(site, pages) {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  const all = moments(JSON.parse(readFileSync(dist("dataset.json"), "utf8")));
  const given = join(site, "moments.json");
  writeFileSync(given, JSON.stringify(all));
  for (const page of pages) {
    const place = join(site, page.folder);
    mkdirSync(place);
    const head = await bundle(page, place, { moments: given });
    for (const file of page.files ?? []) copyFileSync(dist(file), join(place, file));
    for (const [name, text] of Object.entries(page.made?.() ?? {})) writeFileSync(join(place, name), text);
    const markup = page.markup(all, (name) => readFileSync(dist(name), "utf8"));
    writeFileSync(join(place, "index.html"), html({ title: page.name, head, markup }));
  }
  return all;
}
