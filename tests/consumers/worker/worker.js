// Every entry, where there is no page.

const dist = "https://cdn.example/npm/trotsky-at-a-glance@VERSION/dist";
const names = ["index", "element", "inline", "glance", "glance-element", "glance-inline", "prerendered"];
// These have nothing to export.
const classic = ["trotsky-card", "glance-card", "embed"];

const before = Object.getOwnPropertyNames(globalThis);
try {
  const entries = await Promise.all(names.map((name) => import(`${dist}/${name}.js`)));
  await Promise.all(classic.map((name) => import(`${dist}/${name}.js`)));
  const traces = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
  const empty = names.filter((_, nth) => Object.keys(entries[nth]).length === 0);
  postMessage(traces.length || empty.length ? `traces: ${traces}; empty: ${empty}` : "imported");
} catch (error) {
  postMessage(`failed: ${error}`);
}
