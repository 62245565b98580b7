// A card made and steered by a script.
import { configure, mount, type Configuration, type Mounted, type MountOptions, type TrotskyCard } from "trotsky-at-a-glance";

const configuration: Configuration = { wasm: new URL("https://example.org/trotsky-card.wasm"), integrity: "" };
configure(configuration);
configure({ wasm: fetch("/trotsky-card.wasm") });
configure({ wasm: new Uint8Array(8) });
configure({});

const options: MountOptions = { moment: "october-revolution", theme: "dark", headingLevel: 3, loading: "eager", lang: "de", linkable: true };
const card: Mounted<TrotskyCard, MountOptions> = mount("#card", options);
const other = mount(document.body);
card.update({ theme: undefined, lang: undefined, linkable: false });
const shown: boolean = card.goTo("death");
card.next();
card.previous();
card.play();
card.pause();
card.element.addEventListener("glance-momentchange", ({ detail }) => console.log(detail.id, shown));
await card.ready;
card.destroy();
other.destroy();
