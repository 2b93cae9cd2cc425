/** Where this browser keeps new articles until they are in: under whose they are, so that nobody else is shown them. */
const prefix = "reportedly.new-article.";

/** A new draft's; each tab has its own. */
export const newDraftKey = (userId: string, draft: string): string => `${prefix}${userId}:${draft}`;

/** Of every draft that is kept here; one of an older release has no name of its own. */
export function draftKeys(userId: string): string[] {
  const own = prefix + userId;
  return Object.keys(localStorage).filter((key) => key === own || key.startsWith(`${own}:`));
}

/** Takes away what anybody began here: whoever signs out leaves none of it behind. */
export function forgetNewArticles(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to take away.
  }
}
