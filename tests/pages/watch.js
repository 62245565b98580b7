// Records what a test asks about later, from before any card is there.
window.watched = { said: [], errors: [], violations: [], events: [] };

for (const level of ["warn", "error"]) {
  const say = console[level];
  console[level] = (...words) => {
    watched.said.push(`${level}: ${words.join(" ")}`);
    say.apply(console, words);
  };
}

addEventListener("error", (event) => watched.errors.push(`${event.message}`));
addEventListener("unhandledrejection", (event) => watched.errors.push(`${event.reason}`));

document.addEventListener("securitypolicyviolation", (event) => {
  // Browsers ask for an icon by themselves.
  if (!event.blockedURI.endsWith("favicon.ico")) {
    watched.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
  }
});

for (const name of ["glance-ready", "glance-momentchange", "glance-error"]) {
  document.addEventListener(name, (event) => {
    const card = [...document.querySelectorAll("trotsky-card, my-trotsky-card, glance-card, my-glance-card")].indexOf(event.target);
    watched.events.push({ name, detail: event.detail, card, composed: event.composed });
  });
}
