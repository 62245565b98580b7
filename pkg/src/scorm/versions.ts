// What differs between SCORM 1.2 and 2004.

/** A version of SCORM: what its API and the elements of its data model are called, and how it writes time. */
export interface Version {
  /** The name of the object to look for. */
  api: string;
  initialize: string;
  get: string;
  set: string;
  commit: string;
  terminate: string;
  lastError: string;
  /** The error of a session that has begun before. */
  begun: string;
  /** The error of an element that nothing is stored in, or that the LMS does not have. */
  nothingYet: string;
  /** Where the learner is. */
  location: string;
  /** What the content wants to have back. */
  suspendData: string;
  /** Whether the learner is through. */
  status: string;
  /** Whether the learner learns (`normal`) or somebody looks (`browse`, `review`). */
  mode: string;
  exit: string;
  sessionTime: string;
  /** How much is done, from 0 to 1; SCORM 1.2 has no such element. */
  progress?: string;
  /** Seconds, as the session time is written. */
  time(seconds: number): string;
}

const two = (number: number) => String(Math.floor(number)).padStart(2, "0");

/** The versions, by the name that the page's `<meta name="scorm">` gives. */
export const versions: Record<string, Version> = {
  "1.2": {
    api: "API",
    initialize: "LMSInitialize",
    get: "LMSGetValue",
    set: "LMSSetValue",
    commit: "LMSCommit",
    terminate: "LMSFinish",
    lastError: "LMSGetLastError",
    begun: "101",
    nothingYet: "401",
    location: "cmi.core.lesson_location",
    suspendData: "cmi.suspend_data",
    status: "cmi.core.lesson_status",
    mode: "cmi.core.lesson_mode",
    exit: "cmi.core.exit",
    sessionTime: "cmi.core.session_time",
    time: (seconds) => `${two(seconds / 3600).padStart(4, "0")}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`,
  },
  "2004": {
    api: "API_1484_11",
    initialize: "Initialize",
    get: "GetValue",
    set: "SetValue",
    commit: "Commit",
    terminate: "Terminate",
    lastError: "GetLastError",
    begun: "103",
    nothingYet: "403",
    location: "cmi.location",
    suspendData: "cmi.suspend_data",
    status: "cmi.completion_status",
    mode: "cmi.mode",
    exit: "cmi.exit",
    sessionTime: "cmi.session_time",
    progress: "cmi.progress_measure",
    time: (seconds) => `PT${Math.floor(seconds)}S`,
  },
};
