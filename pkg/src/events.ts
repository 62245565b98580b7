// What cards tell the page.

import type { Fault } from "./error.js";

declare global {
  // Elements, documents and windows: the events bubble.
  interface GlobalEventHandlersEventMap {
    "glance-ready": CustomEvent<undefined>;
    "glance-momentchange": CustomEvent<MomentChange>;
    "glance-error": CustomEvent<GlanceError>;
  }
}

/**
 * What `glance-momentchange` says.
 *
 * @example card.addEventListener("glance-momentchange", ({ detail }) => console.log(detail.id, detail.date));
 */
export interface MomentChange {
  /** Id of the moment: public and permanent. */
  id: string;
  /** Its place among the moments, from 0. */
  index: number;
  /** Its date, EDTF. */
  date: string;
}

/**
 * What `glance-error` says.
 *
 * @example document.addEventListener("glance-error", ({ detail }) => report(detail.cause, detail.message));
 */
export interface GlanceError {
  /** What went wrong: an option, the load, the dataset, or the card's module has stopped while it ran. */
  cause: "option" | "load" | "dataset" | "crash";
  /** One sentence. */
  message: string;
  /** What to do about it. */
  remedy: string;
  /** All that is wrong with the dataset, where that is the cause. */
  faults?: readonly Fault[];
}
