/** A text as Postgres can keep it: without half a pair or a null character, which a cut through an emoji or a bad paste may leave. */
export const storableText = (text: string): string => text.toWellFormed().replaceAll("\0", "\uFFFD");
