/** Whether a link may lead there: pages of the web, and nothing that runs. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** Whether an address that was typed can be asked: one word, with nothing that a server would not take. */
export function isTypedAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}
