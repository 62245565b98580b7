// Takes what it needs of the package when the test says so.

/** What the entry that was taken last exports. */
window.api = undefined;
window.take = async (entry) => {
  window.api = await import(`/pkg/dist/${entry}`);
  return true;
};

/** Runs a text as a script of the page's own: what it promises comes after all of it, and its values are the page's. */
window.own = (text) => {
  const script = document.createElement("script");
  script.textContent = text;
  document.head.append(script);
  script.remove();
};
