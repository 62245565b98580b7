// error TS2741
import type { Dataset } from "trotsky-at-a-glance/glance-card";

export const dataset: Dataset = { id: "x", lang: "en", title: "X", summary: { exact: "x" }, source: { title: "x", publisher: "x", year: "n.d.", rights: "x" }, lanes: [], facts: [] };
