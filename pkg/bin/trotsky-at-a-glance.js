#!/usr/bin/env node
// Checks datasets in a terminal, by the rules that the card itself checks them by.

import { readFile } from "node:fs/promises";
import { checkDataset } from "../dist/glance-inline.js";

const USAGE = `Usage:
  trotsky-at-a-glance check DATASET.json [ARTICLE.txt]
      Prints all that is wrong with a dataset, and ends with 1 where something is. The article may lie in a file of
      its own.
  trotsky-at-a-glance join DATASET.json ARTICLE.txt
      Prints the dataset with the article in it, for a page. What is wrong is printed instead.
`;

/** Ends at once, with words for a person. */
function end(words, status) {
  process.stderr.write(`${words.trimEnd()}\n`);
  process.exit(status);
}

const read = (path) => readFile(path, "utf8").catch(({ code, message }) => end(`${path}: ${code === "ENOENT" ? "there is no such file" : message}`, 2));

/** The dataset's JSON, with the article in it. A dataset that is no JSON is left as it is, for the check to tell. */
async function joined(path, article) {
  const json = await read(path);
  if (article === undefined) return json;
  const words = await read(article);
  try {
    return `${JSON.stringify({ ...JSON.parse(json), article: words }, null, 2)}\n`;
  } catch {
    return json;
  }
}

const [verb, path, article, ...others] = process.argv.slice(2);
if (["help", "--help", "-h"].includes(verb)) {
  process.stdout.write(USAGE);
} else if (!["check", "join"].includes(verb) || !path || others.length || (verb === "join" && !article)) {
  end(USAGE, 2);
} else {
  const json = await joined(path, article);
  const faults = await checkDataset(json);
  for (const fault of faults) console.error(`${path}: ${fault.path && `${fault.path}: `}${fault.message}`);
  if (faults.length) end(`${faults.length === 1 ? "1 fault" : `${faults.length} faults`} in ${path}`, 1);
  if (verb === "join") process.stdout.write(json);
  else console.log(`${path}: no faults, ${JSON.parse(json).moments.length} moments`);
}
