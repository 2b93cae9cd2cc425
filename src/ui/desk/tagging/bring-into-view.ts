/** Scrolls one pane so far that an element in it is seen, and nothing else on the page: on a phone the form stays put. */
export function bringIntoView(element: Element, pane: Element | null): void {
  if (!pane || pane.scrollHeight <= pane.clientHeight) return;
  const [inner, outer] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  const edge = 24;
  if (inner.top < outer.top + edge) pane.scrollTop -= outer.top + edge - inner.top;
  else if (inner.bottom > outer.bottom - edge) pane.scrollTop += inner.bottom - outer.bottom + edge;
}

/** Scrolls one pane so that an element in it stands at its top: what was opened below it would else open out of sight. */
export function bringToTop(element: Element, pane: Element | null): void {
  if (!pane || pane.scrollHeight <= pane.clientHeight) return;
  pane.scrollTop += element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
}
