import type { ContentOf, DeskKind } from "./subject";

/** What a subject of each kind is called in a sentence. */
export const kindWords: Record<DeskKind, string> = {
  story: "story",
  article: "article",
  entity: "entity",
  claim: "claim",
  open_question: "open question",
  suggestion: "suggestion",
};

/** What a subject is known by: a headline, a name, or the first words of what it says. */
export function titleOf<K extends DeskKind>(kind: K, content: ContentOf<K>): string {
  return short(longTitle(kind, content).trim() || `${kindWords[kind]} without words`);
}

function longTitle(kind: DeskKind, content: ContentOf<DeskKind>): string {
  if ("headline" in content) return content.headline;
  if ("title" in content) return content.title;
  if ("names" in content) return content.names[0]?.text ?? content.slug;
  if ("claim" in content) return content.claim.text;
  if ("text" in content) return content.text;
  const unknown: never = content;
  return `${kind} ${unknown}`;
}

/** Up to about 80 characters, cut between words. */
export function short(text: string, most = 80): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()}…`;
}
