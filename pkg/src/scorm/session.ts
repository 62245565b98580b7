// What a learner has seen, kept at the LMS.

import type { Lms } from "./lms.js";

/** Pauses between tries after the LMS has failed, in milliseconds; the last one is taken again and again. */
const PAUSES = [2_000, 5_000, 15_000, 60_000];
/** How long to wait for the next step before something is stored: an LMS may take its time. */
const SETTLE = 1_000;

/** How far a learner is. */
export interface Progress {
  /** How many moments were seen. */
  seen: number;
  /** How many have to be. */
  goal: number;
  /** Whether the learner is through, today or before. */
  completed: boolean;
  /** How often in a row the LMS has failed to store this; it is tried again. */
  failures: number;
  /** Whether somebody only looks: then nothing is stored. */
  preview: boolean;
  /** Whether the session has ended: nothing more is stored. */
  over: boolean;
}

/** A learner's session: begun, kept up to date, and ended once. */
export class Session {
  #seen = new Set<string>();
  #place = "";
  /** Completed in an earlier session: then the LMS's word for it, which may be a better one, is left alone. */
  #before = false;
  /** Whether what was stored in earlier sessions is known. */
  #began = false;
  #preview = false;
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
    this.store();
    return this.#place;
  }

  /** The learner goes to a moment. */
  at(moment: string): void {
    if (this.#over) return this.tell();
    if (this.#place === moment && this.#seen.has(moment)) return;
    this.#place = moment;
    this.#seen.add(moment);
    this.#news();
  }

  /** The learner sees a moment. */
  see(moment: string): void {
    if (this.#seen.has(moment) || this.#over) return;
    this.#seen.add(moment);
    this.#news();
  }

  /** Stores what has not been stored yet, at once. */
  catchUp(): void {
    if (!this.#stored) this.store();
  }

  /** Stores all, at once. */
  store(): void {
    if (this.#over) return;
    clearTimeout(this.#timer);
    // What was stored before must be known before anything is stored over it.
    this.#began ||= this.#recall();
    this.#stored = this.#began && (this.#preview || this.#write());
    if (this.#stored) this.#failures = 0;
    else this.#later(PAUSES[Math.min(this.#failures++, PAUSES.length - 1)]!);
    this.tell();
  }

  /** Stores all and ends, once. */
  end(): void {
    if (this.#over) return;
    this.store();
    this.#over = true;
    clearTimeout(this.#timer);
    if (this.#began) this.lms.terminate();
  }

  /** Says how far the learner is. */
  tell(): void {
    this.changed({
      seen: this.#seen.size,
      goal: this.goal,
      completed: this.#completed,
      failures: this.#failures,
      preview: this.#preview,
      over: this.#over,
    });
  }

  #news(): void {
    this.#stored = false;
    this.tell();
    // After a failure its own pause is running.
    if (this.#failures === 0) this.#later(SETTLE);
  }

  /** Begins, and takes up what the LMS has of earlier sessions; false where it can't say. */
  #recall(): boolean {
    if (!this.lms.initialize()) return false;
    const { location, suspendData, status, mode } = this.lms.version;
    const [place, seen, before] = [location, suspendData, status].map((element) => this.lms.get(element));
    if (place === undefined || seen === undefined || before === undefined) return false;
    // Another version of the card may have had others.
    if (this.moments.has(place)) this.#place ||= place;
    for (const moment of seen.split(" ")) if (this.moments.has(moment)) this.#seen.add(moment);
    this.#before = ["completed", "passed"].includes(before);
    this.#preview = ["browse", "review"].includes(this.lms.get(mode) ?? "");
    return true;
  }

  #write(): boolean {
    const { version } = this.lms;
    // An LMS may send only what differs from what it tried to send last, even where that failed.
    const again = this.#failures % 2 ? " " : "";
    const taken = this.lms.set({
      // SCORM 2004 knows no empty place.
      ...(this.#place && { [version.location]: this.#place }),
      [version.suspendData]: [...this.#seen].join(" ") + again,
      ...(!this.#before && { [version.status]: this.#completed ? "completed" : "incomplete" }),
      [version.sessionTime]: version.time((performance.now() - this.#opened) / 1000),
      // Otherwise an LMS forgets place and data when the session ends.
      [version.exit]: "suspend",
      ...(version.progress && { [version.progress]: (this.#completed ? 1 : this.#seen.size / this.goal).toFixed(4) }),
    });
    // What was taken is stored, whatever was refused.
    return this.lms.commit() && taken;
  }

  get #completed(): boolean {
    return this.#before || this.#seen.size >= this.goal;
  }

  #later(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.store(), pause);
  }
}
