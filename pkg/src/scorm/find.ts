// Where the LMS is: SCORM has a page look for it in the windows around it.

/** The functions of an LMS, by the names of SCORM 1.2 (`LMSInitialize`) or 2004 (`Initialize`). */
export type Api = Record<string, (...values: string[]) => unknown>;

/** The API of that name, in `window`, the windows around it, or those that opened one of them. */
export function find(window: Window, name: string): Api | undefined {
  const ahead: (Window | null)[] = [window];
  const met = new Set<Window>();
  for (const it of ahead) {
    if (!it || met.has(it)) continue;
    met.add(it);
    const api = look(it, name);
    if (api) return api;
    // A page of another host may stand in between: what is around it can be asked for all the same.
    ahead.push(it.parent, it.opener);
  }
  return undefined;
}

function look(window: Window, name: string): Api | undefined {
  try {
    return (window as unknown as Record<string, Api | undefined>)[name] ?? undefined;
  } catch {
    // A page of another host keeps what it holds to itself.
    return undefined;
  }
}
