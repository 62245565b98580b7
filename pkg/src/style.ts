// One sheet of a style for all cards of a document: no <style>, which a strict style-src would block.

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Gives a shadow root this style and no other. */
export function adopt(root: ShadowRoot, style: string): void {
  const document = root.ownerDocument;
  // Nobody sees a document without a window, such as a template's, and it takes no sheets.
  if (!document.defaultView) return;
  let known = sheets.get(document);
  if (!known) sheets.set(document, (known = new Map()));
  let sheet = known.get(style);
  if (!sheet) {
    // A sheet belongs to the document whose window made it.
    sheet = new document.defaultView.CSSStyleSheet();
    sheet.replaceSync(style);
    known.set(style, sheet);
  }
  root.adoptedStyleSheets = [sheet];
}
