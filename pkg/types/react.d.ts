// The elements in React's JSX (React 19). Types only:
//
//   import type {} from "trotsky-at-a-glance/react";

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { TrotskyCard } from "./element.js";
import type { GlanceCard } from "./glance-element.js";
import type { GlanceCardProps, GlanceListeners, TrotskyCardProps } from "./props.js";

type Tag<Element, Props> = DetailedHTMLProps<HTMLAttributes<Element>, Element> & Props & GlanceListeners;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "trotsky-card": Tag<TrotskyCard, TrotskyCardProps>;
      "glance-card": Tag<GlanceCard, GlanceCardProps>;
    }
  }
}
