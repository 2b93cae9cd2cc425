import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { correctedIn, type Put } from "@/domain/article/corrected-in";
import { textOfFile, wasBroughtIn } from "@/domain/article/of-the-desk";
import { nextVersion } from "@/domain/dossier/next-version";
import type { ArticleSnapshot } from "@/domain/dossier/snapshot";
import type { ContentOf, SubjectName } from "@/domain/draft/subject";
import { titleOf } from "@/domain/draft/subject-words";
import type { StandsAnswer } from "@/domain/outbox/answers";
import type { CorrectArticleRequest } from "@/domain/outbox/requests";
import { citing } from "@/queries/desk/claim/citing";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { stableId } from "../../stable-id";
import { atDesk, type Desk } from "../run-action";
import { type Read, suggestFrom } from "../suggestion/suggest-from";

type Refusal = Exclude<StandsAnswer, { ok: true }>;

/**
 * Puts right the day or the text of an article, as drafts: of the article, and of what is quoted from it. A text that the outlet
 * changed is a new version, and what was said stays in the old one; one that was brought in wrongly is corrected where it
 * stands, and every quote is looked for again in it. `read` is what is said in a new version, where that was read.
 */
export async function correctArticle(
  db: Database,
  viewer: Viewer,
  { action, id, publishedAt, text, why }: CorrectArticleRequest,
  at: Date,
  read: Read | null = null,
): Promise<StandsAnswer> {
  const doing = {
    viewer,
    action,
    kind: "article-correction",
    words: "Put an article right",
    articleId: id,
    at,
  };
  return atDesk<StandsAnswer>(db, doing, async (desk) => {
    const article = await desk.held("article", id);
    if (!article) return { ok: false, reason: "not-found" };
    const { content } = article;
    await desk.say(`Put right: ${titleOf("article", content)}`);
    const versions = content.versions.map((version) => version.id);
    const quotes = await citing(desk.tx, versions);
    await desk.hold(quotes);
    if (text?.how === "version") {
      const added = nextVersion(id, content.versions, text, stableId);
      if (!added) return refused("text", "is what is held already");
      const next = { ...content, versions: [...content.versions, added] };
      const put = await desk.put("article", id, next, why);
      if (read !== null) await suggestFrom(desk, put.content, added.id, read);
      return { ok: true, subjects: [put] };
    }
    const put = correction(content, publishedAt, text?.text ?? null);
    if (!put.ok) return put;
    const subjects = [await desk.put("article", id, put.article, why)];
    await putRight(desk, quotes, put.put, why);
    return { ok: true, subjects };
  });
}

function refused(path: string, message: string): Refusal {
  return { ok: false, reason: "invalid", faults: [{ path, message }] };
}

/** The article as it should have come in, and what that means for what is quoted from its last version. */
function correction(
  article: ArticleSnapshot,
  day: string | null,
  text: string | null,
): { ok: true; article: ArticleSnapshot; put: Put } | Refusal {
  const last = article.versions.at(-1);
  if (!last) return refused("text", "is not held");
  if (text !== null && !wasBroughtIn(article)) return refused("text", `stays as it is: ${textOfFile}`);
  const days = new Map<string, string>();
  if (day !== null && day !== article.publishedAt)
    for (const version of article.versions)
      if (version.publishedAt === article.publishedAt) days.set(version.id, day);
  const isInOrder = article.versions.every(
    (version, at) => at === 0 || dayOf(article.versions[at - 1]!) <= dayOf(version),
  );
  function dayOf(version: ArticleSnapshot["versions"][number]): string {
    return days.get(version.id) ?? version.publishedAt;
  }
  if (!isInOrder) return refused("publishedAt", "is after a later version of it");
  const versions = article.versions.map((version) => ({
    ...version,
    publishedAt: dayOf(version),
    ...(text !== null && version.id === last.id && { text }),
  }));
  const put = {
    days,
    before: article.publishedAt,
    text: text === null ? null : { versionId: last.id, text },
  };
  return { ok: true, article: { ...article, publishedAt: day ?? article.publishedAt, versions }, put };
}

async function putRight(desk: Desk, quotes: readonly SubjectName[], put: Put, why: string): Promise<void> {
  for (const { kind, id } of quotes) {
    const subject = await deskSubject(desk.tx, kind, id);
    if (subject) await desk.put(kind, id, correctedIn(subject.content as ContentOf<typeof kind>, put), why);
  }
}
