import { saveSnapshot } from "@/commands/jobs/save-snapshot";
import { getOutside } from "@/services/outside/get-outside";
import { packed } from "@/services/outside/packed";
import type { Work } from "./work";

/** Nothing that an editor could read a text of is longer. */
const most = 2_000_000;

/** Fetches a page, and keeps it as it was had: the bytes, the headers and the instant. */
export const fetchPage: Work<"fetch-page"> = async ({ id, input, signal, outside }) => {
  const got = await getOutside(
    input.url,
    { accept: "text/html,application/xhtml+xml,text/plain;q=0.8", most, signal },
    { settings: outside },
  );
  if (!got.ok) return { ok: false, words: got.words };
  const { url, status, headers, bytes } = got;
  if (status !== 200) return { ok: false, words: refusedWith(status) };
  const type = headers["content-type"] ?? "";
  if (type !== "" && !/^(text\/(html|plain)|application\/xhtml\+xml)\b/i.test(type))
    return { ok: false, words: "There is no page at that address, but a file of another kind." };
  const page = { id, askedUrl: input.url, url, status, headers: toldHeaders(headers), fetchedAt: new Date() };
  return { ok: true, leave: (tx) => saveSnapshot(tx, { ...page, content: packed(bytes) }) };
};

function refusedWith(status: number): string {
  if (status === 404) return "There is no page at that address.";
  if (status === 410) return "The page at that address was taken away.";
  if (status === 401 || status === 403 || status === 451)
    return "The host shows that page to others only. Open it and paste its text.";
  if (status === 429) return "The host is asked too often. Try again in a few minutes.";
  return `The host answers with an error (${status}).`;
}

function toldHeaders(headers: NodeJS.Dict<string | string[]>): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      // A cookie is a secret between the host and whoever asked.
      value === undefined || name === "set-cookie" ? [] : [[name, value]],
    ),
  );
}
