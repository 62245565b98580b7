// What the scripts compute: `node --test bench/`.

import assert from "node:assert/strict";
import { test } from "node:test";

import { dataset } from "./dataset.mjs";
import { line } from "./line.mjs";
import { median } from "./median.mjs";
import { moments } from "./moments.mjs";
import { busy } from "./work.mjs";

test("the median of steps is the middle one, or between the two in the middle", () => {
  assert.equal(median([9, 1, 4]), 4);
  assert.equal(median([100, 2, 1, 4]), 3);
});

const moment = (id, edtf, refined) => ({
  id,
  title: id,
  lane: "x",
  date: { edtf },
  ...(refined ? { refined: { edtf: refined } } : {}),
  excerpts: [{ exact: "one" }, { exact: "two" }],
});

test("every page gets moments in the order of time, with their first and last days", () => {
  const given = { moments: [moment("year", "1918~"), moment("leap", "1916-02/1916-02"), moment("day", "1917", "1917-11-07")] };
  const days = moments(given).map(({ id, start, end }) => [id, start, end]);
  assert.deepEqual(days, [
    ["leap", "1916-02-01", "1916-02-29"],
    ["day", "1917-11-07", "1917-11-07"],
    ["year", "1918-01-01", "1918-12-31"],
  ]);
  assert.equal(moments(given)[0].text, "one … two");
  assert.equal(moments(given)[1].when, "November 7, 1917");
});

test("the large dataset is the same each time", () => {
  assert.equal(JSON.stringify(dataset()), JSON.stringify(dataset()));
  assert.equal(dataset().moments.length, 10_000);
});

test("work is what tasks of the page's own thread took between input and paint, whatever was waited", () => {
  const task = (ts, dur, tid = 1) => ({ pid: 1, tid, ts, dur });
  // One began before the input, one is another thread's, one goes on after the paint.
  const tasks = [task(500, 1500), task(3000, 2000), task(3000, 9000, 2), task(19_000, 5000)];
  assert.equal(busy(tasks, { pid: 1, tid: 1, ts: 1000 }, 20_000), 1 + 2 + 1);
});

test("a slow line carries what it can, all answers together, and brings the start of each before its end", async () => {
  const sent = [];
  const response = (name) => ({ write: ({ length }) => sent.push([name, length]), end: () => sent.push([name, "end"]) });
  const send = line({ latency: 20, throughput: 100_000 });
  const begun = performance.now();
  await Promise.all([send(response("a"), Buffer.alloc(3000)), send(response("b"), Buffer.alloc(2000))]);
  // 20 ms, and 50 for 5000 bytes, as far as sums of fractions are exact.
  assert.ok(performance.now() - begun > 20 + 50 - 0.01);
  const of = (wanted) => sent.filter(([name]) => name === wanted).map(([, what]) => what);
  assert.deepEqual([of("a"), of("b")], [[1400, 1400, 200, "end"], [1400, 600, "end"]]);
  assert.deepEqual(sent.slice(0, 2), [["a", 1400], ["b", 1400]]);
});
