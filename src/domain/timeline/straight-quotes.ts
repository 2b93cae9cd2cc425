/** The quotation marks of phones, newspapers and other languages as the one that the search reads; an apostrophe stays. */
export function straightQuotes(text: string): string {
  return text.replace(/[“”„‟«»]/gu, '"');
}
