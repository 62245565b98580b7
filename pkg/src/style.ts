// One sheet of a style for all cards of a document: no <style>, which a strict style-src would block.

const sheets = new WeakMap<Document, WeakMap<() => string, CSSStyleSheet>>();

/** Gives a shadow root this style and no other. `text` is asked once a document. */
export function adopt(root: ShadowRoot, text: () => string): void {
  const document = root.ownerDocument;
  // Nobody sees a document without a window, such as a template's, and it takes no sheets.
  if (!document.defaultView) return;
  let known = sheets.get(document);
  if (!known) sheets.set(document, (known = new WeakMap()));
  let sheet = known.get(text);
  if (!sheet) {
    // A sheet belongs to the document whose window made it.
    sheet = new document.defaultView.CSSStyleSheet();
    sheet.replaceSync(text());
    known.set(text, sheet);
  }
  root.adoptedStyleSheets = [sheet];
}
