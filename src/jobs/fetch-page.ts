import type { FetchedPage } from "@/commands/jobs/save-snapshot";
import { saveSnapshot } from "@/commands/jobs/save-snapshot";
import { getOutside } from "@/services/outside/get-outside";
import type { OutsideSettings } from "@/services/outside/outside-settings";
import { packed } from "@/services/outside/packed";
import type { Work } from "./work";

/** Nothing that an editor could read a text of is longer. */
export const pageMost = 2_000_000;
export const pageAccept = "text/html,application/xhtml+xml,text/plain;q=0.8";

/** A page as it was had, with its bytes as they came and as they are kept. */
export type HadPage = Omit<FetchedPage, "id"> & { bytes: Buffer };

/** Fetches a page, and keeps it as it was had: the bytes, the headers and the instant. */
export const fetchPage: Work<"fetch-page"> = async ({ id, input, signal, outside }) => {
  const had = await hadPage(input.url, outside, signal);
  if (!had.ok) return had;
  const { ok: _, bytes: __, ...page } = had;
  return { ok: true, leave: (tx) => saveSnapshot(tx, { id, ...page }) };
};

/** Has a page by its address, or says in words why not. Nothing is written. */
export async function hadPage(
  askedUrl: string,
  settings: OutsideSettings,
  signal?: AbortSignal,
): Promise<({ ok: true } & HadPage) | { ok: false; words: string }> {
  const got = await getOutside(
    askedUrl,
    { accept: pageAccept, most: pageMost, ...(signal && { signal }) },
    { settings },
  );
  if (!got.ok) return { ok: false, words: got.words };
  const { url, status, bytes } = got;
  if (status !== 200) return { ok: false, words: refusedWith(status) };
  const headers = toldHeaders(got.headers);
  const fault = pageFault(headers);
  if (fault !== null) return { ok: false, words: fault };
  return { ok: true, askedUrl, url, status, headers, fetchedAt: new Date(), bytes, content: packed(bytes) };
}

/** In words why what came is no page; null where it is one. */
export function pageFault(headers: Record<string, string | string[]>): string | null {
  const type = String(headers["content-type"] ?? "");
  const isPage = type === "" || /^(text\/(html|plain)|application\/xhtml\+xml)\b/i.test(type);
  return isPage ? null : "There is no page at that address, but a file of another kind.";
}

export function refusedWith(status: number): string {
  if (status === 404) return "There is no page at that address.";
  if (status === 410) return "The page at that address was taken away.";
  if (status === 401 || status === 403 || status === 451)
    return "The host shows that page to others only. Open it and paste its text.";
  if (status === 429) return "The host is asked too often. Try again in a few minutes.";
  return `The host answers with an error (${status}).`;
}

/** The headers as they are kept; a cookie is a secret between the host and whoever asked. */
export function toldHeaders(headers: NodeJS.Dict<string | string[]>): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || name === "set-cookie" ? [] : [[name, value]],
    ),
  );
}
