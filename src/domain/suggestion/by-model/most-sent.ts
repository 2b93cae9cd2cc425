/** So much of an article is sent to a model, in UTF-16 units: about 6,500 words. */
export const mostSent = 40_000;
