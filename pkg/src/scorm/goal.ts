// When a learner is through.

/**
 * How many of `total` moments a learner has to see: by `opened` none, by `5 moments` that many, by `all` all of them.
 * What is none of these is told in the console, and counts as `all`.
 */
export function goal(rule: string, total: number): number {
  const words = rule.trim();
  if (words === "opened") return 0;
  const number = /^(\d+) moments?$/.exec(words)?.[1];
  if (number !== undefined) return Math.min(Number(number), total);
  if (words !== "all") console.error(`trotsky-card: completion: ${JSON.stringify(rule)} is not opened, all, or a number such as "5 moments"; all are asked for`);
  return total;
}
