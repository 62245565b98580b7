// A card of another article: by address, by property, by mount; and the check by itself.
import { checkDataset, GlanceCard, LoadError, mount, type Dataset, type Fault } from "trotsky-at-a-glance/glance-card";
import { define } from "trotsky-at-a-glance/glance-element";
import "trotsky-at-a-glance/glance-card/inline";
import "trotsky-at-a-glance/inline";

define("my-glance-card");

declare const dataset: Dataset;
const card: GlanceCard = document.createElement("glance-card");
card.src = "my.json";
card.dataset = dataset;
card.dataset = JSON.stringify(dataset);
card.data = dataset;
card.dataset = undefined;
const title: string = card.dataset.title;

const faults: Fault[] = await checkDataset({});
for (const { path, message } of faults) console.log(`${path}: ${message}`, title);

card.ready.catch((error: unknown) => {
  if (error instanceof LoadError) console.log(error.remedy, error.faults.map(({ path }) => path));
});
mount(document.body, { dataset, theme: "light" }).update({ src: "other.json", dataset: undefined });
