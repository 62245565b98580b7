// The elements in Vue's templates (Vue 3.5 or newer). Types only:
//
//   import type {} from "trotsky-at-a-glance/vue";

import type { EmitFn, HTMLAttributes, PublicProps } from "vue";
import type { TrotskyCard } from "./element.js";
import type { GlanceCard } from "./glance-element.js";
import type { GlanceCardProps, GlanceEvents, TrotskyCardProps } from "./props.js";

/** Vue's tools name the props of a tag in camel case, however they are written. */
type Camel<Props extends TrotskyCardProps> = Omit<Props, "heading-level"> & { headingLevel?: Props["heading-level"] };

type Tag<Element, Props extends TrotskyCardProps> = new () => Element & {
  $props: HTMLAttributes & PublicProps & Camel<Props>;
  $emit: EmitFn<{ [Name in keyof GlanceEvents]: (event: GlanceEvents[Name]) => void }>;
};

declare module "vue" {
  interface GlobalComponents {
    "trotsky-card": Tag<TrotskyCard, TrotskyCardProps>;
    "glance-card": Tag<GlanceCard, GlanceCardProps>;
  }
}
