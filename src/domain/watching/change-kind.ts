import { z } from "zod";

/** What a change at the source touches. Those that are material can change what a claim rests on. */
export const MaterialKind = z.enum([
  "headline",
  "attribution",
  "hedge",
  "number",
  "name",
  "correction",
  "negation",
  "words",
  "order",
  "withdrawal",
]);
export type MaterialKind = z.infer<typeof MaterialKind>;

/** Signs and cases, lines that only tell a time, and adverts and links between the paragraphs. */
export const ChangeKind = z.enum([...MaterialKind.options, "marks", "time", "link"]);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** A place where two texts of one article differ. Null where there is nothing like it on that side. */
export const SourceDifference = z.strictObject({
  kinds: z.array(ChangeKind).min(1),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type SourceDifference = z.infer<typeof SourceDifference>;

/** An article as it was read off its page. */
export const ReadText = z.strictObject({ title: z.string(), text: z.string() });
export type ReadText = z.infer<typeof ReadText>;

export const isMaterial = ({ kinds }: SourceDifference): boolean =>
  kinds.some((kind) => MaterialKind.safeParse(kind).success);

/** What a change touches, as the desk says it. */
export const kindLabels: Record<ChangeKind, string> = {
  headline: "headline",
  attribution: "who says it",
  hedge: "how sure it is",
  number: "a number",
  name: "a name",
  correction: "a note of correction",
  negation: "a “not”",
  words: "words",
  order: "the order",
  withdrawal: "taken back",
  marks: "signs",
  time: "a time",
  link: "a link or an advert",
};
