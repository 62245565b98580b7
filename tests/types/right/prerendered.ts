// The card as HTML, on a server: no option is needed, and each may be left out.
import { prerender, type PrerenderOptions } from "trotsky-at-a-glance/prerendered";

const first: string = prerender();
const options: PrerenderOptions = { moment: "exile", theme: "dark", headingLevel: 3, loading: "eager", lang: "de", linkable: true, style: "/trotsky-card.css" };
const html: string = prerender(options) + prerender({}) + prerender({ theme: "system" });
console.log(first, html);
