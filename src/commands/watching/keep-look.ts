import type { Tx } from "@/db/connection";
import type { ReadText } from "@/domain/watching/change-kind";
import type { Compared } from "@/domain/watching/compare-readings";
import { nextLook } from "@/domain/watching/next-look";
import type { GoneHow } from "@/domain/watching/page-gone";
import { leaveHostAlone } from "../jobs/asked-hosts";
import { type FetchedPage, saveSnapshot } from "../jobs/save-snapshot";
import { saveChange } from "./save-change";

/** A page as it was had at a look, with what makes the next one a question whether it changed. */
export type LookedAt = Omit<FetchedPage, "id"> & {
  type: string | null;
  etag: string | null;
  lastModified: string | null;
};

/** What came of looking at an article again. */
export type Look =
  | { kind: "no-article" }
  /** Byte for byte, or its host says so. */
  | { kind: "same"; page?: LookedAt }
  | { kind: "there"; page: LookedAt; before: ReadText; after: ReadText; compared: Compared }
  | { kind: "gone"; how: GoneHow; page: LookedAt | null }
  /** It was not shown to us, which tells nothing of it. `retryAfter` in seconds. */
  | { kind: "kept"; words: string; retryAfter: number | null };

export type KeptLook = {
  /** Of the job. */
  id: string;
  articleId: string;
  /** The address that was asked. */
  url: string;
  at: Date;
  chance: number;
  /** The change that was not settled when the page was compared. */
  open: string | null;
  look: Look;
};

type Row = {
  url: string;
  host: string;
  watched: boolean;
  quiet: number;
  hash: string | null;
  goneAt: Date | null;
};

/** A second look so much later, in ms, and what was gone at the first is gone. */
const certainAfter = 30 * 60_000;

/**
 * Keeps what came of a look: the page where its bytes are others, a change that counts, whether the article is gone, and when
 * it is looked at next, in the transaction that ends the job. Of one that was let go meanwhile nothing is kept.
 */
export async function keepLook(
  tx: Tx,
  { id, articleId, url, at, chance, open, look }: KeptLook,
): Promise<void> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT url, host, watched, quiet, hash, gone_at AS "goneAt" FROM article_watch
    WHERE article_id = ${articleId} FOR UPDATE`;
  if (!row?.watched || row.url !== url) return;
  const where = { articleId };
  const after = (quiet: number, retryAfter: number | null = null) =>
    new Date(at.getTime() + 1_000 * nextLook({ quiet, retryAfter, chance }));
  const more = row.quiet + 1;
  const there = { lookedAt: at, failure: null, gone: null, goneAt: null };
  switch (look.kind) {
    case "no-article":
      await tx.articleWatch.delete({ where });
      return;
    case "same":
      await tx.articleWatch.update({
        where,
        data: { ...there, ...headersOf(look.page), quiet: more, nextAt: after(more) },
      });
      return endGone(tx, articleId, at);
    case "there": {
      const { page, before, after: now, compared } = look;
      if (
        compared.isNew &&
        !(await saveChange(tx, { id, articleId, at, open, before, after: now, compared }))
      ) {
        // It was settled while the page was read: what changed since is another change.
        await tx.articleWatch.update({ where, data: { nextAt: at } });
        return;
      }
      await savePage(tx, id, articleId, page);
      const quiet = compared.isNew ? 0 : more;
      const changed = compared.isNew && { changedAt: at };
      await tx.articleWatch.update({
        where,
        data: {
          ...{ ...there, ...headersOf(page), ...changed, quiet, nextAt: after(quiet) },
          ...{ hash: page.content.hash, type: page.type },
        },
      });
      return endGone(tx, articleId, at);
    }
    case "gone": {
      if (look.page) await savePage(tx, id, articleId, look.page);
      const since = row.goneAt ?? at;
      const quiet = row.goneAt === null ? 0 : more;
      await tx.articleWatch.update({
        where,
        data: { lookedAt: at, failure: null, gone: look.how, goneAt: since, quiet, nextAt: after(quiet) },
      });
      if (at.getTime() - since.getTime() >= certainAfter) await beginGone(tx, articleId, since, at);
      return;
    }
    case "kept": {
      const nextAt = after(more, look.retryAfter);
      await tx.articleWatch.update({
        where,
        data: { lookedAt: at, failure: look.words, quiet: more, nextAt },
      });
      if (look.retryAfter !== null) await leaveHostAlone(tx, row.host, nextAt);
      return;
    }
    default: {
      const unknown: never = look;
      return unknown;
    }
  }
}

const headersOf = (page: LookedAt | undefined) =>
  page && { etag: short(page.etag), lastModified: short(page.lastModified) };
const short = (header: string | null) => (header !== null && header.length <= 500 ? header : null);

async function savePage(tx: Tx, id: string, articleId: string, page: LookedAt): Promise<void> {
  const { type: _, etag: __, lastModified: ___, ...fetched } = page;
  const held = await tx.pageSnapshot.count({ where: { articleId, hash: page.content.hash } });
  if (held > 0) return;
  await saveSnapshot(tx, { id, ...fetched });
  await tx.pageSnapshot.update({ where: { id }, data: { articleId } });
}

async function beginGone(tx: Tx, articleId: string, since: Date, at: Date): Promise<void> {
  const open = await tx.articleGone.count({ where: { articleId, until: null } });
  if (open === 0) await tx.articleGone.create({ data: { articleId, since, knownAt: at } });
}

async function endGone(tx: Tx, articleId: string, at: Date): Promise<void> {
  await tx.articleGone.updateMany({ where: { articleId, until: null }, data: { until: at } });
}
