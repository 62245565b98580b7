/** Shows a page in the frame of frame.html, as wide as given and as high as it is; its height once its cards are live. */
async function framed(path, width, scheme) {
  const view = document.querySelector("iframe");
  if (view.getAttribute("src") !== path) {
    view.style.width = `${width}px`;
    view.setAttribute("src", path);
    return false;
  }
  const page = view.contentDocument;
  if (page.location.pathname !== path || page.readyState !== "complete") return false;
  page.documentElement.style.colorScheme = scheme;
  const found = [...page.querySelectorAll("trotsky-card, glance-card")];
  await Promise.all(found.map((it) => it.ready));
  if (!found.every((it) => visible(it.shadowRoot.querySelector("header")))) return false;
  await frame();
  const height = page.documentElement.scrollHeight;
  view.style.height = `${height}px`;
  return height;
}
