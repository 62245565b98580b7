// Where the LMS is: SCORM has a page look for it in the windows around it.

/** The functions of an LMS, by the names of SCORM 1.2 (`LMSInitialize`) or 2004 (`Initialize`). */
export type Api = Record<string, (...values: string[]) => unknown>;

/**
 * The object called `name` that has a function `initialize`: in `window`, in the windows around it, or in those that
 * opened one of them.
 */
export function find(window: Window, name: string, initialize: string): Api | undefined {
  const ahead: (Window | null)[] = [...around(window)];
  const met = new Set<Window>();
  for (const it of ahead) {
    if (!it || met.has(it)) continue;
    met.add(it);
    const api = look(it, name, initialize);
    if (api) return api;
    // A page of another host may stand in between: what is around it can be asked for all the same.
    if (it.opener) ahead.push(...around(it.opener as Window));
  }
  return undefined;
}

/** A window and those around it, from the inside out. */
function* around(window: Window): Generator<Window> {
  yield window;
  if (window.parent !== window) yield* around(window.parent);
}

function look(window: Window, name: string, initialize: string): Api | undefined {
  try {
    const api = (window as unknown as Record<string, Api | undefined>)[name];
    // A frame or an element may be called so, too.
    return typeof api?.[initialize] === "function" ? api : undefined;
  } catch {
    // A page of another host keeps what it holds to itself.
    return undefined;
  }
}
