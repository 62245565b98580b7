// How our card tells what it shows, whichever way it came onto the page.

/** What the pages of the card share; `tag` is the element's name. */
export const ours = (tag) => ({
  kind: "ours",
  shown: new Function(`return document.querySelector("${tag}")?.shadowRoot?.querySelector("[part~=moment]:not([hidden])")`),
  control: new Function(`return document.querySelector("${tag}")?.shadowRoot?.querySelector("input[type=range]")`),
  // A card has a moment as soon as it is live, and not before.
  live: new Function(`return Boolean(document.querySelector("${tag}").moment)`),
  current: (shown) => shown.querySelector("h1, h2, h3, h4, h5, h6").textContent,
  step: "ArrowRight",
});
