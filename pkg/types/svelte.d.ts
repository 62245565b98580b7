// The elements in Svelte's markup (Svelte 5). Types only:
//
//   import type {} from "trotsky-at-a-glance/svelte";

import type { HTMLAttributes } from "svelte/elements";
import type { TrotskyCard } from "./element.js";
import type { GlanceCard } from "./glance-element.js";
import type { GlanceCardProps, GlanceListeners, TrotskyCardProps } from "./props.js";

type Tag<Element extends EventTarget, Props> = HTMLAttributes<Element> & Props & GlanceListeners;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "trotsky-card": Tag<TrotskyCard, TrotskyCardProps>;
    "glance-card": Tag<GlanceCard, GlanceCardProps>;
  }
}
