// What <trotsky-card> and <glance-card> are given in templates, and the events they fire. React's, Vue's and Svelte's
// types say the same by the names of each framework.

import type { GlanceError, MomentChange } from "./element.js";
import type { Dataset } from "./glance-element.js";

type Level = 1 | 2 | 3 | 4 | 5 | 6;

/** What `<trotsky-card>` is given. */
export interface TrotskyCardProps {
  /** Id of the moment to show; the first one if not given. */
  moment?: string | undefined;
  /** Colours: the page's (`auto`, the default), the reader's device's (`system`), `light` or `dark`. */
  theme?: "auto" | "system" | "light" | "dark" | undefined;
  /** Level of the card's heading; 2 if not given. */
  "heading-level"?: Level | `${Level}` | undefined;
  /** When the card's module is loaded: when the card is near (`lazy`, the default), or at once. */
  loading?: "lazy" | "eager" | undefined;
}

/** What `<glance-card>` is given. */
export interface GlanceCardProps extends TrotskyCardProps {
  /** Address of the dataset. */
  src?: string | undefined;
  /** The dataset itself. */
  dataset?: Dataset | undefined;
  /** The dataset itself, by a name that can be set before the element is defined. */
  data?: Dataset | undefined;
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
