import { occurrences, selectorAt } from "@/domain/anchor";
import type { Selector } from "@/domain/claim";
import type { ArticleSnapshot, AttributionSnapshot } from "@/domain/dossier/snapshot";
import { differenceWords, firstDifference } from "@/domain/first-difference";
import { namesIn } from "@/domain/sheet/cell-value";
import type { SheetRow } from "@/domain/sheet/read-rows";
import { Directness, SourceIdentity, Stance } from "@/domain/vocabulary";
import { type Bearer, ofSeveral } from "./named";
import type { Planning } from "./plan";

/** What rows name, as it is on record or at the desk. */
export type Found = {
  bearers: (name: string) => Bearer[];
  articleAt: (url: string) => ArticleSnapshot | null;
};

/** What a row says: a claim in words, and one voice to it in an article. */
export type Said = {
  row: number;
  text: string;
  happened: string | null;
  about: string[];
  articleId: string;
  versionIds: string[];
  voice: Omit<AttributionSnapshot, "id" | "key">;
};

/** A claim's words as two of them are compared by. */
export const wording = (text: string): string => text.trim().replace(/\s+/g, " ");

/**
 * What a row of claims says; null with its faults where that is not certain. Whose words they are is what the row names, and
 * nothing is concluded from it: no standing, no ground rules, and a paraphrase unless the row says otherwise.
 */
export function saidIn({ number, values }: SheetRow, found: Found, planning: Planning): Said | null {
  const { claim, article: url } = values;
  const article = url === undefined ? null : found.articleAt(url);
  if (url !== undefined && article === null)
    planning.fault(number, "article", "no article at this address is held: bring it in first");
  const one = (name: string, field: string) => theOne(name, field, number, found, planning);
  const about = namesIn(values.about ?? "").map((name) => one(name, "about")?.id);
  const relays = namesIn(values.through ?? "").map((name) => one(name, "through")?.id);
  const source = sourceOf(number, values, article, one, planning);
  const quoted = article === null ? null : quotedIn(article, values.quote, number, planning);
  if (claim === undefined || article === null || source === null || quoted === null) return null;
  if ([...about, ...relays].includes(undefined)) return null;
  return {
    row: number,
    text: wording(claim),
    happened: values.happened ?? null,
    about: about.flatMap((id) => id ?? []),
    articleId: article.id,
    versionIds: article.versions.map(({ id }) => id),
    voice: {
      ...nothingMore,
      ...source,
      stance: Stance.parse(values.stance ?? "asserts"),
      directness: Directness.parse(values.directness ?? "paraphrase"),
      relays: [...new Set(relays.flatMap((id) => id ?? []))].map((entityId) => ({
        entityId,
        description: null,
      })),
      versionId: quoted.version.id,
      publishedAt: quoted.version.publishedAt,
      selectors: quoted.selectors,
      saidAt: values.saidAt ?? null,
    },
  };
}

const nothingMore = {
  groundRules: "unknown",
  anonymityReason: null,
  proximity: "unknown",
  proximityNote: null,
  cue: null,
  hedge: null,
  spokenLanguage: null,
  respondsToId: null,
  atLeast: null,
  sameAsId: null,
  part: null,
} as const;

function theOne(name: string, field: string, row: number, { bearers }: Found, planning: Planning) {
  const [first, ...more] = bearers(name);
  if (!first) planning.fault(row, field, `“${name}” is nobody on record: bring them in first`);
  else if (more.length > 0) planning.fault(row, field, ofSeveral(name, more.length + 1));
  return first && more.length === 0 ? first : null;
}

type Source = Pick<AttributionSnapshot, "sourceId" | "sourceDescription" | "identity">;

/** Who speaks by a row: somebody by name, or somebody who is only described. Never both, and never nobody. */
function sourceOf(
  row: number,
  values: Record<string, string>,
  article: ArticleSnapshot | null,
  one: (name: string, field: string) => Bearer | null,
  planning: Planning,
): Source | null {
  const { source, described } = values;
  const told = SourceIdentity.safeParse(values.identity).data;
  const refuse = (field: string, message: string) => {
    planning.fault(row, field, message);
    return null;
  };
  if (source === undefined && described === undefined) return refuse("source", "who says it is missing");
  if (source !== undefined && described !== undefined)
    return refuse("described", "stands beside a name: a source is named or described, not both");
  if (source === undefined) {
    if (told !== "unnamed_person" && told !== "unnamed_group" && told !== "document")
      return refuse(
        "identity",
        "has to say what a source without a name is: unnamed person, unnamed group or document",
      );
    return { sourceId: null, sourceDescription: described!, identity: told };
  }
  const found = one(source, "source");
  if (found === null) return null;
  const named = found.kind === "person" ? "named_person" : "named_organization";
  const isOutlet = found.id === article?.outletId;
  if (told !== undefined && told !== named && !(told === "outlet_observation" && isOutlet))
    return refuse(
      "identity",
      `“${source}” is a ${named === "named_person" ? "named person" : "named organization"}`,
    );
  // An outlet that is named as the source of its own article is known to report it itself.
  const identity = told ?? (isOutlet ? "outlet_observation" : named);
  return { sourceId: found.id, sourceDescription: null, identity };
}

type Quoted = { version: ArticleSnapshot["versions"][number]; selectors: Selector[] };

/** The newest version that has the words of a row, and where in it they stand; of a row without words the newest. */
function quotedIn(
  { versions }: ArticleSnapshot,
  quote: string | undefined,
  row: number,
  planning: Planning,
): Quoted | null {
  const newest = versions.at(-1);
  if (!newest) {
    planning.fault(row, "article", "nothing of this article is held");
    return null;
  }
  if (quote === undefined) return { version: newest, selectors: [] };
  for (const version of versions.toReversed()) {
    const [first, another] = occurrences(version.text, { exact: quote });
    if (first && another) {
      planning.fault(row, "quote", "stands in the article more than once: give more of the words around it");
      return null;
    }
    if (first) return { version, selectors: [selectorAt(version.text, first, "excerpt")] };
  }
  const differs = firstDifference(quote, newest.text);
  planning.fault(
    row,
    "quote",
    `these words are not in the article${differs ? `: ${differenceWords(differs)}` : ""}`,
  );
  return null;
}
