// What the page's main thread does, as the browser's own trace has it.

const isTask = ({ name, ph }) => name.endsWith("RunTask") && ph === "X";

/** The milliseconds that tasks took between two times of a trace, on the thread of `mark`. */
export function busy(tasks, mark, end) {
  const within = ({ ts, dur }) => Math.max(0, Math.min(ts + dur, end) - Math.max(ts, mark.ts));
  const ours = tasks.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid);
  return ours.reduce((sum, task) => sum + within(task), 0) / 1000;
}

/** Does `work` under a trace; gives, for each pair of the marks `step` and `stepped`, the work and the whole between. */
export async function traced(protocol, work) {
  const events = [];
  protocol.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await protocol.send("Tracing.start", { categories: "toplevel,devtools.timeline,blink.user_timing" });
  await work();
  const complete = new Promise((resolve) => protocol.once("Tracing.tracingComplete", resolve));
  await protocol.send("Tracing.end");
  await complete;
  const tasks = events.filter(isTask);
  const [begun, ended] = ["step", "stepped"].map((mark) => events.filter(({ name }) => name === mark));
  if (!tasks.length || !begun.length || begun.length !== ended.length) throw new Error("the trace holds no steps");
  return begun.map((mark, index) => {
    const end = ended[index].ts;
    return { work: busy(tasks, mark, end), whole: (end - mark.ts) / 1000 };
  });
}
