import { keepArchived } from "@/commands/watching/archive-pages";
import { archivedCopy } from "@/domain/watching/archive-address";
import { getOutside } from "@/services/outside/get-outside";
import type { Work } from "./work";

/** An archive fetches the page before it answers. In ms, and in bytes of what it then shows. */
const patience = 120_000;
const most = 20_000_000;

/** Asks an archive for a copy of an article's page, and keeps where it says that it is. */
export const archivePage: Work<"archive-page"> = async ({ input, signal, outside, now }) => {
  const { article: articleId, url, ask } = input;
  const got = await getOutside(ask, { accept: "*/*", most, signal }, { settings: outside, patience });
  if (!got.ok) return { ok: false, words: got.words };
  if (got.status < 200 || got.status > 299)
    return { ok: false, words: `The archive answers with an error (${got.status}).` };
  const header = (name: string) => [got.headers[name] ?? []].flat().join(", ") || null;
  const archivedUrl = archivedCopy(ask, {
    ...{ url: got.url, contentLocation: header("content-location"), link: header("link") },
  });
  if (archivedUrl === null) return { ok: false, words: "The archive does not say where its copy is." };
  return { ok: true, leave: (tx) => keepArchived(tx, { articleId, url, archivedUrl, at: now() }) };
};
