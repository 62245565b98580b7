// What the learner reads of it below the card.

import type { Progress } from "./session.js";

/** Writes how far the learner is into `line`, and into `status`, which screen readers speak, what goes wrong. */
export function report({ seen, goal, completed, failing }: Progress, line: Element, status: Element): void {
  const count = `Moments seen: ${seen.size}${goal > 0 ? ` of ${goal}` : ""}.`;
  line.textContent = completed ? `${count} Completed.` : count;
  const said = failing ? "Not stored in the course yet; it is tried again." : "";
  if (status.textContent !== said) status.textContent = said;
}
