import type { Reader } from "@/db/connection";
import type { Selector } from "@/domain/claim";
import type { DeskSubject } from "@/domain/draft/subject";
import { ReadText } from "@/domain/watching/change-kind";
import type { Resting } from "@/domain/watching/compare-readings";
import { citing } from "../claim/citing";
import { deskSubjects } from "../newsroom/subjects";

/** What a look at an article compares its page with. */
export type ToLookAt = {
  /** The page as it was last had, packed as it is kept; null where none was. */
  page: { hash: string; packed: Uint8Array; type: string | null } | null;
  /** What the newsroom holds; `isWhole` false where it holds excerpts. */
  held: ReadText & { isWhole: boolean };
  /** The change that is not settled yet, and what the article was before it. */
  open: { id: string; before: ReadText } | null;
  rests: Resting[];
};

/** An article as a look needs it; null where it is not at the desk any more. */
export async function articleToLookAt(db: Reader, id: string): Promise<ToLookAt | null> {
  const [article] = await deskSubjects(db, "article", [id]);
  const watch = await db.articleWatch.findUnique({ where: { articleId: id }, include: { content: true } });
  const last = article?.content.versions.at(-1);
  const compared = await articleToCompare(db, id);
  if (!article || !compared || !watch || !last) return null;
  const { title, rights } = article.content;
  return {
    page:
      watch.content === null
        ? null
        : { hash: watch.content.hash, packed: watch.content.bytes, type: watch.type },
    held: { title, text: last.text, isWhole: rights !== "excerpts_only" },
    ...compared,
  };
}

/** The same of an article that is compared with another text than that of its page; null where it is not at the desk any more. */
export async function articleToCompare(
  db: Reader,
  id: string,
): Promise<Pick<ToLookAt, "open" | "rests"> | null> {
  const [article] = await deskSubjects(db, "article", [id]);
  if (!article) return null;
  const change = await db.sourceChange.findFirst({ where: { articleId: id, closedAt: null } });
  return {
    open: change && { id: change.id, before: ReadText.parse(change.before) },
    rests: await restingOn(db, article),
  };
}

async function restingOn(db: Reader, { content }: DeskSubject<"article">): Promise<Resting[]> {
  const texts = new Map(content.versions.map((version) => [version.id, version.text]));
  const names = await citing(db, [...texts.keys()]);
  const idsOf = (kind: string) => names.filter((one) => one.kind === kind).map(({ id }) => id);
  const quote = (selectors: Selector[], versionId: string | null) => {
    const text = versionId === null ? undefined : texts.get(versionId);
    return text === undefined || selectors.length === 0 ? [] : [{ selectors, text }];
  };
  const claims = await deskSubjects(db, "claim", idsOf("claim"));
  const questions = await deskSubjects(db, "open_question", idsOf("open_question"));
  return [
    ...claims.map(({ id, content }): Resting => {
      const quotes = content.attributions.flatMap((said) => quote(said.selectors, said.versionId));
      return { kind: "claim", id, quotes };
    }),
    ...questions.map(({ id, content }): Resting => {
      return { kind: "open_question", id, quotes: quote(content.selectors, content.versionId) };
    }),
  ].filter(({ quotes }) => quotes.length > 0);
}
