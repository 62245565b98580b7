// The script of the page in the SCORM packages: the card, and a learner's progress with it.

import { start } from "./page/start.js";
import { find } from "./scorm/find.js";
import { goal } from "./scorm/goal.js";
import { Lms } from "./scorm/lms.js";
import { report } from "./scorm/report.js";
import { watch } from "./scorm/seen.js";
import { Session } from "./scorm/session.js";
import { versions } from "./scorm/versions.js";

const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)!.content;

start((card) => {
  const version = versions[meta("scorm")]!;
  const api = find(window, version.api, version.initialize);
  if (!api) return console.info(`trotsky-card: no LMS (${version.api}) is around this page; nothing is reported`);

  // What is seen in another tab would be reported nowhere.
  document.querySelector<HTMLElement>(".tab")!.hidden = true;
  const [line, status] = document.querySelectorAll(".progress > *");
  const items = (card.shadowRoot ?? card.querySelector("template")!.content).querySelectorAll<HTMLElement>("[data-moment]");
  const moments = new Set([...items].map((item) => item.dataset.moment!));
  const session = new Session(new Lms(api, version), moments, goal(meta("completion"), moments.size), (progress) => report(progress, line!, status!));
  const place = session.begin();
  if (place) card.setAttribute("moment", place);

  watch(card, (moment) => session.at(moment), (moment) => session.see(moment));
  document.addEventListener("visibilitychange", () => document.hidden && session.store());
  addEventListener("online", () => session.catchUp());
  addEventListener("pagehide", () => session.end());
  // A page that comes back from the back-forward cache has ended its session.
  addEventListener("pageshow", ({ persisted }) => persisted && session.tell());
});
