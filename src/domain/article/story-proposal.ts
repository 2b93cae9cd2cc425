/** The story that a new article most likely belongs to, by the names that both have. */
export type StoryProposal =
  | { kind: "story"; id: string; names: string[] }
  /** Several may be meant, or one by a single name: its editor is asked. */
  | { kind: "unsure" }
  /** No story has a name of it. */
  | { kind: "new" };

/** A story with those of its people and organizations that the article names. */
export type Sharing = { id: string; names: readonly string[] };

/** One name is shared by chance; of two stories that share as many, neither is guessed. */
export function proposedStory(sharing: readonly Sharing[]): StoryProposal {
  const [first, second] = sharing.toSorted((a, b) => b.names.length - a.names.length);
  if (first === undefined || first.names.length === 0) return { kind: "new" };
  if (first.names.length < 2 || first.names.length === second?.names.length) return { kind: "unsure" };
  return { kind: "story", id: first.id, names: [...first.names] };
}
