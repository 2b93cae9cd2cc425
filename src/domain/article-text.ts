/** Stands between two excerpts of an article that we may not hold whole. No excerpt may contain it. */
export const gapMark = "\n\n[…]\n\n";

export function joinExcerpts(excerpts: readonly string[]): string {
  return excerpts.join(gapMark);
}

export function splitExcerpts(text: string): string[] {
  return text.split(gapMark);
}
