/** Whether a text is the address of a page and nothing else. */
export const isAddressAlone = (text: string): boolean =>
  /^https?:\/\/\S+$/i.test(text.slice(0, 4_000).trim());
