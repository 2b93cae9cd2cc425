/** Where this browser keeps a new article until it is in: under whose it is, so that nobody else is shown it. */
const prefix = "reportedly.new-article.";

export const keptKey = (userId: string): string => prefix + userId;

/** Takes away what anybody began here: whoever signs out leaves none of it behind. */
export function forgetNewArticles(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to take away.
  }
}
