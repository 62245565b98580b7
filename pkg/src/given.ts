// Datasets that a page gives, as JSON: the module reads no objects, which may have getters, loops and no end.

import { type Fault, LoadError } from "./error.js";

/** How long a dataset may take to come, in milliseconds. */
const PATIENCE = 40_000;

/** A dataset given as an object, or as JSON already. Throws a `LoadError` for what is no JSON. */
export function jsonOf(value: unknown): string {
  if (typeof value === "string") return value;
  let json: string | undefined;
  try {
    json = JSON.stringify(value);
  } catch (error) {
    // A getter may throw anything.
    const why = String((error as Partial<Error> | null)?.message ?? error).split("\n")[0];
    throw faulty([{ path: "", message: `this can't be written as JSON: ${why}` }]);
  }
  if (json === undefined) throw faulty([{ path: "", message: `${String(value)} is not an object` }]);
  return json;
}

/** The text of a dataset's file. */
export async function jsonAt(src: string, signal: AbortSignal): Promise<string> {
  const url = URL.parse(src, document.baseURI);
  if (!url) throw new LoadError(`src: ${JSON.stringify(src)} is not an address`, "Correct it.");
  const patience = AbortSignal.timeout(PATIENCE);
  const remedy = url.protocol === "file:" ? "A page opened from disk can't load files: serve it, or set the property dataset." : "Check the address and the network, the host's CORS headers, and the page's connect-src.";
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, patience]) });
    if (!response.ok) throw new LoadError(`src: ${url} answered ${response.status}`, "Put the dataset there, or correct the address.");
    const text = await response.text();
    if (text.trimStart().startsWith("<")) throw new LoadError(`src: ${url} is a page, and no dataset`, "Correct the address: some servers send a page for whatever is not there.");
    return text;
  } catch (error) {
    if (error instanceof LoadError) throw error;
    throw new LoadError(patience.aborted ? `src: ${url} did not come within ${PATIENCE / 1000} seconds` : `src: ${url} could not be fetched`, remedy);
  }
}

/** What the module throws: a list of faults, or an error of its own. */
export function faulty(thrown: unknown): LoadError {
  if (!Array.isArray(thrown)) return thrown instanceof LoadError ? thrown : new LoadError(String(thrown), "Reload the page.");
  const faults = thrown as Fault[];
  return new LoadError(`the dataset has ${faults.length === 1 ? "a fault" : `${faults.length} faults`}`, "Mend what is listed; a card that is there stays.", faults);
}
