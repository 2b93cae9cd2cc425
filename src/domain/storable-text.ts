/** A text as Postgres can keep it: without half a pair or a null character, which a cut through an emoji or a bad paste may leave. */
export const storableText = (text: string): string => text.toWellFormed().replaceAll("\0", "\uFFFD");

/** What a text is as JSON, with every text in it as Postgres can keep it. Throws `SyntaxError` where it is none. */
export const storableJson = (text: string): unknown =>
  JSON.parse(text, (_, value: unknown) => (typeof value === "string" ? storableText(value) : value));
