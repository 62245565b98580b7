// What a learner has seen, kept at the LMS.

import type { Lms } from "./lms.js";

/** Pauses between tries after the LMS has failed, in milliseconds; the last one is taken again and again. */
const PAUSES = [2_000, 5_000, 15_000, 60_000];
/** How long to wait for the next step before something is stored: an LMS may take its time. */
const SETTLE = 1_000;

/** How far a learner is. */
export interface Progress {
  /** Ids of the moments seen. */
  seen: ReadonlySet<string>;
  /** How many have to be. */
  goal: number;
  /** Whether the learner is through, today or before. */
  completed: boolean;
  /** Whether the LMS has failed to store this; it is tried again. */
  failing: boolean;
}

/** A learner's session: begun, kept up to date, and ended once. */
export class Session {
  #seen = new Set<string>();
  #place = "";
  /** Completed in an earlier session: then the LMS's word for it, which may be a better one, is left alone. */
  #before = false;
  /** Whether what was stored in earlier sessions is known. */
  #began = false;
  #stored = false;
  #over = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #opened = performance.now();

  /** Of these `moments`, `goal` have to be seen; `changed` is called with what is new. */
  constructor(
    private readonly lms: Lms,
    private readonly moments: ReadonlySet<string>,
    private readonly goal: number,
    private readonly changed: (progress: Progress) => void,
  ) {}

  /** Begins; gives the moment where the learner left, `""` if there is none. */
  begin(): string {
    this.#store();
    return this.#place;
  }

  /** The learner goes to a moment. */
  at(moment: string): void {
    this.#place = moment;
    this.#seen.delete(moment);
    this.see(moment);
  }

  /** The learner sees a moment. */
  see(moment: string): void {
    if (this.#seen.has(moment)) return;
    this.#seen.add(moment);
    this.#stored = false;
    this.#tell();
    // After a failure its own pause is running.
    if (this.#failures === 0) this.#later(SETTLE);
  }

  /** Stores what has not been stored yet, at once. */
  store(): void {
    if (!this.#stored && !this.#over) this.#store();
  }

  /** Stores all and ends, once. */
  end(): void {
    if (this.#over) return;
    this.#store();
    this.#over = true;
    clearTimeout(this.#timer);
    if (this.#began) this.lms.terminate();
  }

  #store(): void {
    clearTimeout(this.#timer);
    // What was stored before must be known before anything is stored over it.
    this.#began ||= this.#recall();
    this.#stored = this.#began && this.lms.set(this.#values()) && this.lms.commit();
    if (this.#stored) this.#failures = 0;
    else this.#later(PAUSES[Math.min(this.#failures++, PAUSES.length - 1)]!);
    this.#tell();
  }

  /** Begins, and takes up what the LMS has of earlier sessions; false where it can't say. */
  #recall(): boolean {
    // Refused as well where a session has begun before, as after a reload: then it can be asked all the same.
    this.lms.initialize();
    const { location, suspendData, status } = this.lms.version;
    const [place, seen, before] = [location, suspendData, status].map((element) => this.lms.get(element));
    if (place === undefined || seen === undefined || before === undefined) return false;
    // Another version of the card may have had others.
    if (this.moments.has(place)) this.#place ||= place;
    for (const moment of seen.split(" ")) if (this.moments.has(moment)) this.#seen.add(moment);
    this.#before = ["completed", "passed"].includes(before);
    return true;
  }

  #values(): Record<string, string> {
    const { version } = this.lms;
    return {
      // SCORM 2004 knows no empty place.
      ...(this.#place && { [version.location]: this.#place }),
      [version.suspendData]: [...this.#seen].join(" "),
      ...(!this.#before && { [version.status]: this.#completed ? "completed" : "incomplete" }),
      [version.sessionTime]: version.time((performance.now() - this.#opened) / 1000),
      // Otherwise an LMS forgets place and data when the session ends.
      [version.exit]: "suspend",
      ...(version.progress && { [version.progress]: (this.goal ? Math.min(this.#seen.size / this.goal, 1) : 1).toFixed(4) }),
    };
  }

  get #completed(): boolean {
    return this.#before || this.#seen.size >= this.goal;
  }

  #later(pause: number): void {
    clearTimeout(this.#timer);
    if (!this.#over) this.#timer = setTimeout(() => this.#store(), pause);
  }

  #tell(): void {
    this.changed({ seen: this.#seen, goal: this.goal, completed: this.#completed, failing: this.#failures > 0 });
  }
}
