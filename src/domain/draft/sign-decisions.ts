import type { ContentOf, DeskKind } from "./subject";
import { sameDocument } from "./three-way";

/**
 * The document with its writer's name under every decision on a status that they made or changed: whoever writes cannot
 * decide in somebody else's name.
 */
export function signed<K extends DeskKind>(
  document: ContentOf<K>,
  before: ContentOf<K> | null,
  by: string,
): ContentOf<K> {
  const [content, held]: (ContentOf<DeskKind> | null)[] = [document, before];
  if (!content || !("determinations" in content)) return document;
  const known = new Map(
    held && "determinations" in held ? held.determinations.map((each) => [each.id, each]) : [],
  );
  const determinations = content.determinations.map((decision) =>
    sameDocument(decision, known.get(decision.id)) ? decision : { ...decision, by },
  );
  return { ...document, determinations };
}
