const filled = (words: string, length = 1_000_000): string =>
  words.repeat(Math.ceil(length / words.length)).slice(0, length);

/** A megabyte each that costs whoever reads it as much as it can. */
export const hostileTexts = {
  said: filled("He said, she said. "),
  titles: filled("President Prime Minister Dr. Prof. Sir General "),
  quotes: Array.from(
    { length: 12_000 },
    (_, at) => `“Word ${at} is that the bridge fell,” said Minister Ada Number${at} of it.`,
  )
    .join(" ")
    .slice(0, 1_000_000),
} as const;

/** Texts to compare that nobody gets to the end of, and that take little room. */
export const endless = {
  text: hostileTexts.said,
  held: Array.from({ length: 5_000 }, (_, at) => ({ id: String(at), text: "a" })),
};
