import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { finished } from "node:stream/promises";
import { keepListAnswer, type ListAnswer } from "@/commands/lists/keep-list-answer";
import { retryAfterOf } from "@/domain/feeds/next-ask";
import { listFiles } from "@/services/lists/list-files";
import { getOutside } from "@/services/outside/get-outside";
import { longestKeeping, readPublication } from "./read-publication";
import type { Work } from "./work";

/** Unpacked: the longest list that is published has a fifth of that. */
const most = 2_000_000_000;
/** In ms: a list is as long as a film, and hosts are slow. */
const patience = 15 * 60_000;
const accept = "application/xml, text/xml, text/csv, application/json, application/x-ndjson, */*;q=0.5";

/**
 * Has a sanction list by its address, unless it is as it was, and keeps it as a publication. It passes through a file, so that a list of
 * any length takes no more memory than a short one.
 */
export const haveList: Work<"have-list"> = async ({ id, input, signal, outside, now, db }) => {
  const { list: listId, url, etag, lastModified, by } = input;
  const keep = (answer: ListAnswer) => {
    const kept = { listId, url, at: now(), chance: Math.random(), answer };
    return (tx: Parameters<typeof keepListAnswer>[0]) => keepListAnswer(tx, kept);
  };
  const failed = (words: string, retryAfter: number | null = null) =>
    ({ ok: false, words, leave: keep({ kind: "failed", words, retryAfter }) }) as const;
  const folder = await mkdtemp(path.join(tmpdir(), "reportedly-list-"));
  try {
    const file = path.join(folder, "list");
    const headers = {
      ...(etag !== null && { "If-None-Match": etag }),
      ...(lastModified !== null && { "If-Modified-Since": lastModified }),
    };
    const into = createWriteStream(file);
    const got = await getOutside(
      url,
      { accept, most, headers, signal, into },
      { settings: outside, patience },
    );
    await finished(into.end());
    if (!got.ok) return failed(got.words);
    const { status } = got;
    if (status === 304) return { ok: true, leave: keep({ kind: "unchanged" }) };
    if (status !== 200) {
      const isPut = status === 429 || status === 503;
      return failed(
        `Its host answers with ${status}, and no list.`,
        isPut ? retryAfterOf(got.headers["retry-after"], now()) : null,
      );
    }
    const told = (name: string) => {
      const said = got.headers[name];
      return typeof said === "string" && said.length <= 500 ? said : null;
    };
    const on = new Date(told("last-modified") ?? "");
    const given = {
      ...{ id, listId, by, at: now(), on: Number.isNaN(on.getTime()) ? null : on.toISOString().slice(0, 10) },
    };
    const publication = await readPublication(db, await listFiles([file], url), given);
    const answer = {
      kind: "had" as const,
      publication,
      etag: told("etag"),
      lastModified: told("last-modified"),
    };
    return { ok: true, longest: longestKeeping, leave: keep(answer) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
