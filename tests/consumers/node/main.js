// Every entry that is a script, imported in Node's main thread and in a worker of its: nothing is thrown, nothing is
// left behind, and the process can end.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { isMainThread, Worker } from "node:worker_threads";

const manifest = JSON.parse(await readFile(new URL(import.meta.resolve("trotsky-at-a-glance/package.json")), "utf8"));
const entries = Object.entries(manifest.exports).filter(([entry, files]) => files.default || entry.endsWith(".js"));
assert(entries.length >= 10);

const before = Object.getOwnPropertyNames(globalThis);
for (const [entry] of entries) {
  const exported = await import(entry.replace(".", manifest.name));
  // Classic scripts have nothing to export, and types are gone.
  assert(/\.js$|react$|vue$|svelte$/.test(entry) || Object.keys(exported).length > 0, `${entry} exports nothing`);
}
assert.deepEqual(Object.getOwnPropertyNames(globalThis), before);

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url));
  const code = await new Promise((resolve, reject) => worker.on("exit", resolve).on("error", reject));
  assert.equal(code, 0);
  console.log("imported");
}
