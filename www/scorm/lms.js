// @ts-check
// An LMS with one learner, in memory: scorm-again, and what that leaves out: the limits that SCORM sets to fields, and
// a connection that can be cut.

/**
 * A version of SCORM.
 *
 * @typedef {object} Version
 * @property {string} name of the API that content looks for
 * @property {string} prefix of its functions
 * @property {(settings: object) => Promise<any>} runtime
 * @property {Record<string, number>} limits characters that a field may hold
 */

const RUNTIMES = "../../xtask/node_modules/scorm-again/dist/esm/";

/** @type {Record<string, Version>} */
export const versions = {
  "1.2": {
    name: "API",
    prefix: "LMS",
    runtime: async (settings) => new (await import(`${RUNTIMES}scorm12.min.js`)).Scorm12API(settings),
    limits: { "cmi.suspend_data": 4096, "cmi.core.lesson_location": 255 },
  },
  2004: {
    name: "API_1484_11",
    prefix: "",
    runtime: async (settings) => new (await import(`${RUNTIMES}scorm2004.min.js`)).Scorm2004API(settings),
    limits: { "cmi.suspend_data": 64000, "cmi.location": 1000 },
  },
};

/** A learner's record, over as many sessions as there are. */
export class Lms {
  /** What has been committed, as scorm-again writes it. @type {any} */
  stored;
  /** Whether commits reach the LMS's store. */
  connected = true;
  /** Every call of the content's, with its answer. @type {{ call: string, values: string[], answer: string }[]} */
  calls = [];
  /** How many sessions have ended properly. */
  ended = 0;
  /** Called after each call of the content's. */
  changed = () => {};

  /** Opens a session: puts the API where content looks for it, on `window`. @param {keyof versions} version */
  async open(version) {
    const { name, prefix, runtime, limits } = versions[version];
    const api = await runtime({
      autocommit: false,
      lmsCommitUrl: "in memory",
      logLevel: "NONE",
      httpService: {
        updateSettings() {},
        processHttpRequest: (/** @type {string} */ _, /** @type {unknown} */ record) => {
          if (!this.connected) return { result: "false", errorCode: 101 };
          this.stored = structuredClone(record);
          return { result: "true", errorCode: 0 };
        },
      },
    });
    // What a session leaves behind counts in the next one if it said "suspend" at its end.
    const { cmi } = this.stored ?? {};
    if ((cmi?.core?.exit ?? cmi?.exit) === "suspend") api.loadFromJSON(cmi);
    /** @type {Record<string, (...values: string[]) => string>} */
    const shown = {};
    for (const call of ["Initialize", prefix ? "Finish" : "Terminate", "GetValue", "SetValue", "Commit", "GetLastError", "GetErrorString", "GetDiagnostic"]) {
      shown[prefix + call] = (...values) => {
        const tooLong = call === "SetValue" && (values[1]?.length ?? 0) > (limits[values[0] ?? ""] ?? Infinity);
        const answer = tooLong ? "false" : String(api[prefix + call](...values));
        this.calls.push({ call: prefix + call, values, answer });
        if (["Finish", "Terminate"].includes(call) && answer === "true") this.ended += 1;
        this.changed();
        return answer;
      };
    }
    Object.assign(window, { [name]: shown });
  }
}
