import type { ContentOf, DeskKind } from "@/domain/draft/subject";

/** The fields of documents at the desk as the forms call them. */
const labels: Record<string, string> = {
  text: "What is claimed",
  scope: "What a confirmation covers",
  happened: "When it happened",
  entityIds: "Whom and what it is about",
  attributions: "Attribution",
  evidence: "Evidence",
  determinations: "Decision",
  stance: "What they do",
  sourceId: "Source",
  sourceDescription: "Source as described",
  identity: "Who speaks",
  directness: "Directness",
  groundRules: "Terms",
  anonymityReason: "Why they are not named",
  proximity: "How they know",
  proximityNote: "Why that is so",
  cue: "Attributing word",
  hedge: "Weakened by",
  relays: "Through whom",
  saidAt: "When it was said",
  spokenLanguage: "Language it was said in",
  respondsToId: "Answers to",
  atLeast: "How many at least",
  sameAsId: "The same source as",
  part: "Only in part",
  quote: "Words that show it",
  place: "Where in it",
  relations: "To other claims",
  headline: "Headline",
  standfirst: "Standfirst",
  topic: "Topic",
  slug: "Address",
  closedAt: "Closed",
  timeZone: "Time zone",
  moments: "Moments",
  claimIds: "Claims and their order",
  articleIds: "Articles",
  names: "Names",
  description: "Description",
  ended: "End",
  publishes: "Publishes",
  positions: "Post",
  sanctions: "Sanction",
  externalIds: "Ids elsewhere",
  title: "Title",
  note: "Note",
  reason: "Reason",
  status: "Status",
  kind: "Kind",
  bearing: "For or against",
  authoritative: "Authority",
  publishedAt: "Public since",
  from: "From",
  to: "Until",
  url: "Address",
  answeredById: "Answered by",
};

/** A path as joining names it ("attributions.t-1.groundRules"), in words: "Attribution 2, terms". */
export function fieldWords<K extends DeskKind>(path: string, content: ContentOf<K>): string {
  let document: unknown = content;
  const words: string[] = [];
  for (const name of path.split(".")) {
    if (Array.isArray(document)) {
      const index = document.findIndex((one) => (one as { id?: string }).id === name);
      words.push(words.pop() + (index === -1 ? "" : ` ${index + 1}`));
      document = document[index];
    } else {
      words.push(labels[name] ?? name);
      document = (document as Record<string, unknown> | null | undefined)?.[name];
    }
  }
  return words.map((word, at) => (at === 0 ? word : word.toLowerCase())).join(", ");
}

/** A value that is no text, in words. */
export function valueWords(value: unknown, nameOf: (id: string) => string | null = () => null): string {
  if (value === null || value === undefined) return "Nothing";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "string") return nameOf(value) ?? value.replaceAll("_", " ");
  if (Array.isArray(value)) return value.map((one) => valueWords(one, nameOf)).join(", ") || "Nothing";
  if (typeof value === "object")
    return Object.entries(value)
      .filter(([name, one]) => one !== null && name !== "id" && name !== "key")
      .map(([name, one]) => `${labels[name] ?? name}: ${valueWords(one, nameOf)}`)
      .join("; ");
  return String(value);
}
