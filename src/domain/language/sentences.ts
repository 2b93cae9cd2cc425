/** A full stop that ends a sentence: not the one of "U.S.", of a title before a name, or of a month before its day. */
export const sentenceEnd =
  /(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Fr|Hon|Gens?|Sens?|Reps?|Govs?|Pres|Amb|Atty|Asst|Col|Lt|Maj|Capt|Cmdr|Cpl|Sgt|Pvt|Adm|Brig|Supt|Insp|Det|Messrs|Mme|St|Mt|Ft|Nos?|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec))[.!?…][”"’]*\s+(?=[“"‘«]?[\p{Lu}\p{N}])|\n+/gu;

/** Where the sentences of a text part: each closes at one place, and the next opens behind the blank. UTF-16 units. */
export function sentenceCuts(text: string): { closes: number; opens: number }[] {
  return [...text.matchAll(sentenceEnd)].map(({ 0: mark, index }) => ({
    closes: index + mark.trimEnd().length,
    opens: index + mark.length,
  }));
}

/** The sentences of a text, each with the marks that end it and without the blank behind it. UTF-16 units, ends exclusive. */
export function sentenceSpans(text: string): { start: number; end: number }[] {
  const cuts = sentenceCuts(text);
  const ends = [...cuts.map(({ closes }) => closes), text.length];
  return [0, ...cuts.map(({ opens }) => opens)].flatMap((start, at) => {
    const end = ends[at]!;
    return start < end ? [{ start, end }] : [];
  });
}

/** The sentences of a stretch of text, in order, trimmed. */
export function sentencesOf(text: string): string[] {
  return text
    .split(sentenceEnd)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
