import { plainName } from "../../plain-name";
import type { EntityKind } from "../../vocabulary";

/** One person or organization of an article, with every place where it is named (UTF-16 units, end exclusive). */
export interface Mention {
  id: string;
  kind: EntityKind;
  name: string;
  /** The pronoun that means them, where the article shows it. */
  gender?: "he" | "she" | null | undefined;
  spans: { start: number; end: number }[];
}

/** An entity of the record with every name that it goes by, in any script. */
export interface KnownEntity {
  id: string;
  kind: EntityKind;
  names: string[];
}

/**
 * Which entity of the record a mention may be: the one, and only one, of its kind that bears its full name or one of
 * the forms in which the article names it with two words or more. A surname alone links nobody, and two bearers of a
 * name link nobody: this is a suggestion for an editor and never an assertion. Keys are mention ids.
 */
export function linkMentions(text: string, mentions: Mention[], known: KnownEntity[]): Map<string, string> {
  const byName = new Map<string, Set<string>>();
  for (const { id, kind, names } of known) {
    for (const name of names) {
      const key = `${kind}:${plainName(name)}`;
      byName.set(key, (byName.get(key) ?? new Set()).add(id));
    }
  }
  const links = new Map<string, string>();
  for (const mention of mentions) {
    const forms = mention.spans.map(({ start, end }) => text.slice(start, end));
    const telling = [mention.name, ...forms].filter(
      (form) => mention.kind === "organization" || /\S\s+\S/.test(form),
    );
    const found = new Set(
      telling.flatMap((form) => [...(byName.get(`${mention.kind}:${plainName(form)}`) ?? [])]),
    );
    const [only] = found;
    if (found.size === 1 && only !== undefined) links.set(mention.id, only);
  }
  return links;
}
