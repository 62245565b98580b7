#!/usr/bin/env node
// Checks datasets in a terminal, by the rules that the card itself checks them by.

import { readFile, writeFile } from "node:fs/promises";
import { checkDataset } from "../dist/glance-inline.js";

const USAGE = `Usage:
  trotsky-at-a-glance check DATASET.json [ARTICLE.txt]
      Prints all that is wrong with a dataset, and ends with 1 where something is. The article may lie in a file of
      its own.
  trotsky-at-a-glance join DATASET.json ARTICLE.txt OUTPUT.json
      Writes the dataset with the article in it, for a page. Where something is wrong it is printed, and nothing
      written.
`;

/** What ends the program, with words for a person. */
class Ended extends Error {}

const REASONS = { ENOENT: "there is no such file", EISDIR: "this is a folder", ERR_ENCODING_INVALID_ENCODED_DATA: "this is not UTF-8: save it so" };

/** Does something with a file; what goes wrong is told with its path. */
async function file(path, act) {
  try {
    return await act();
  } catch ({ code, message }) {
    throw new Ended(`${path}: ${REASONS[code] ?? message}`);
  }
}

/** A text file, without the byte order mark that some editors begin it with. */
const read = (path) => file(path, async () => new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path)));

/** The dataset's JSON, with the article in it. What is no object is left as it is, for the check to tell. */
function joined(json, article) {
  try {
    const dataset = JSON.parse(json);
    if (typeof dataset !== "object" || dataset === null || Array.isArray(dataset)) return json;
    return `${JSON.stringify({ ...dataset, article }, null, 2)}\n`;
  } catch {
    return json;
  }
}

/** Does what it is told; gives the status to end with. */
async function run([verb, path, article, output, ...others]) {
  if (["help", "--help", "-h"].includes(verb)) {
    console.log(USAGE.trimEnd());
    return 0;
  }
  if (verb === "check" && /\.json$/i.test(article ?? "")) throw new Ended(`${article}: one dataset at a time; the second file is the article, a text`);
  const told = { check: path && !output, join: output && !others.length }[verb];
  if (!told) throw new Ended(USAGE.trimEnd());
  const json = article === undefined ? await read(path) : joined(await read(path), (await read(article)).replaceAll("\r\n", "\n"));
  const faults = await checkDataset(json);
  for (const fault of faults) console.error(`${path}: ${fault.path && `${fault.path}: `}${fault.message}`);
  if (faults.length) {
    console.error(`${faults.length === 1 ? "1 fault" : `${faults.length} faults`} in ${path}`);
    return 1;
  }
  if (verb === "join") await file(output, () => writeFile(output, json));
  console.log(`${path}: no faults, ${JSON.parse(json).moments.length} moments`);
  return 0;
}

// Not process.exit: what is printed may still be on its way.
process.exitCode = await run(process.argv.slice(2)).catch((error) => {
  if (!(error instanceof Ended)) throw error;
  console.error(error.message);
  return 2;
});
