/**
 * So many suggestions are made of one text, from its first on: 25,000 words of news have about as many, and each is written
 * down and drawn. The desk says so where there are that many.
 */
export const mostSuggested = 500;
