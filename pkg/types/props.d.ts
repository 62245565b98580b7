// What <trotsky-card> and <glance-card> are given in templates, and the events they fire. The types for React, Vue and
// Svelte say the same in the words of each framework.

import type { GlanceError, MomentChange, MountOptions } from "./element.js";
import type { GlanceOptions } from "./glance-element.js";

type Level = 1 | 2 | 3 | 4 | 5 | 6;

/** What `<trotsky-card>` is given. */
export interface TrotskyCardProps extends Omit<MountOptions, "headingLevel"> {
  /** Level of the card's heading; 2 if not given. */
  "heading-level"?: Level | `${Level}` | undefined;
}

/** What `<glance-card>` is given. */
export interface GlanceCardProps extends TrotskyCardProps, Pick<GlanceOptions, "dataset" | "src"> {
  /** The same as `dataset`, by a name that can be set before the element is defined. */
  data?: GlanceOptions["dataset"];
}

/** The events of both, by their names. */
export interface GlanceEvents {
  /** The card is there. */
  "glance-ready": CustomEvent<undefined>;
  /** Another moment is the current one. */
  "glance-momentchange": CustomEvent<MomentChange>;
  /** Something is wrong: an option, the load, or the dataset. */
  "glance-error": CustomEvent<GlanceError>;
}

/** Listeners, as JSX and Svelte name them: `onglance-momentchange`. */
export type GlanceListeners = {
  [Name in keyof GlanceEvents as `on${Name}`]?: ((event: GlanceEvents[Name]) => void) | undefined;
};
