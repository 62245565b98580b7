// What the learner reads of it above the card.

import type { Progress } from "./session.js";

/** After so many failures in a row, waiting alone may not help. */
const MANY = 4;

/** Writes how far the learner is into `line`, and into `status`, which screen readers speak, what they should hear. */
export function report(progress: Progress, line: Element, status: Element): void {
  const { seen, goal, completed } = progress;
  line.textContent = `Moments seen: ${seen}${completed || goal === 0 ? "" : ` of the ${goal} needed`}.`;
  const said = sentence(progress);
  if (status.textContent !== said) status.textContent = said;
}

function sentence({ completed, failures, preview, over }: Progress): string {
  if (over) return "The course has closed this session. Open the card again from the course.";
  if (preview) return "A preview: nothing is stored in the course.";
  if (failures >= MANY) return "Not stored in the course. If this stays, open the card again from the course.";
  if (failures > 0) return "Not stored in the course yet; it is tried again.";
  return completed ? "Completed." : "";
}
