/** Whether a link may lead there: pages of the web, and nothing that runs. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
