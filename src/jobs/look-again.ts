import { keepLook, type Look } from "@/commands/watching/keep-look";
import { retryAfterOf } from "@/domain/feeds/next-ask";
import { articleToLookAt, type ToLookAt } from "@/queries/desk/article/watched-article";
import { asPasted } from "@/services/outside/decoded-page";
import { getOutside, type OutsideAnswer } from "@/services/outside/get-outside";
import { packed, unpacked } from "@/services/outside/packed";
import { aside } from "@/workers/aside";
import { pageAccept, pageFault, pageMost, refusedWith, toldHeaders } from "./fetch-page";
import type { Work } from "./work";

/** Looks at the page of a watched article again, and keeps what became of it. */
export const lookAgain: Work<"look-again"> = async ({ id, input, signal, outside, now, db }) => {
  const { article, url, etag, lastModified } = input;
  const held = await articleToLookAt(db, article);
  const keep = (look: Look) => {
    const at = now();
    const kept = {
      id,
      articleId: article,
      url,
      at,
      chance: Math.random(),
      open: held?.open?.id ?? null,
      look,
    };
    return (tx: Parameters<typeof keepLook>[0]) => keepLook(tx, kept);
  };
  if (held === null) return { ok: true, leave: keep({ kind: "no-article" }) };
  const headers = {
    ...(etag !== null && { "If-None-Match": etag }),
    ...(lastModified !== null && { "If-Modified-Since": lastModified }),
  };
  const got = await getOutside(
    url,
    { accept: pageAccept, most: pageMost, headers, signal },
    { settings: outside },
  );
  const look: Look = got.ok
    ? await answered(got, { id, asked: url, held, at: now() })
    : { kind: "kept", words: got.words, retryAfter: null };
  return look.kind === "kept"
    ? { ok: false, words: look.words, leave: keep(look) }
    : { ok: true, leave: keep(look) };
};

type Asked = { id: string; asked: string; held: ToLookAt; at: Date };

async function answered(got: OutsideAnswer, { id, asked, held, at }: Asked): Promise<Look> {
  const { status, bytes, url } = got;
  if (status === 304) return { kind: "same" };
  if (status === 404) return { kind: "gone", how: "not-found", page: null };
  if (status === 410) return { kind: "gone", how: "taken-away", page: null };
  if (status !== 200) {
    const isPut = status === 429 || status === 503;
    const retryAfter = isPut ? retryAfterOf(got.headers["retry-after"], at) : null;
    return { kind: "kept", words: refusedWith(status), retryAfter };
  }
  const headers = toldHeaders(got.headers);
  const fault = pageFault(headers);
  if (fault !== null) return { kind: "kept", words: fault, retryAfter: null };
  const type = String(headers["content-type"] ?? "") || null;
  const content = packed(bytes);
  const told = (name: string) => (typeof headers[name] === "string" ? (headers[name] as string) : null);
  const page = {
    ...{ askedUrl: asked, url, status, headers, fetchedAt: at, content, type },
    etag: told("etag"),
    lastModified: told("last-modified"),
  };
  if (held.page?.hash === content.hash) return { kind: "same", page };
  const before =
    held.page && asPasted(unpacked(held.page.packed, held.page.hash), held.page.type ?? undefined);
  const read = await aside(
    "comparePages",
    {
      ...{ asked, url, page: asPasted(bytes, type ?? undefined), before },
      ...{ held: held.held, since: held.open?.before ?? null, rests: held.rests },
    },
    { who: asked, ticket: id },
  );
  if (!read.ok) {
    const words =
      read.reason === "too-costly" ? "It takes too long to be read." : "Too much is being read at once.";
    return { kind: "kept", words, retryAfter: null };
  }
  const { state, before: was, after, compared } = read.value;
  if (state.kind === "gone") return { kind: "gone", how: state.how, page };
  if (state.kind === "kept") return { kind: "kept", words: state.words, retryAfter: null };
  return { kind: "there", page, before: was, after, compared: compared! };
}
