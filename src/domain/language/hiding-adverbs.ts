/** Adverbs by which an article passes on what it does not say who said. */
export const hidingAdverbs: ReadonlySet<string> = new Set([
  "reportedly",
  "allegedly",
  "supposedly",
  "purportedly",
  "ostensibly",
  "reputedly",
  "rumoredly",
]);
