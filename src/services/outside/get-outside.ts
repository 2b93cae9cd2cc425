import { lookup } from "node:dns/promises";
import type { Writable } from "node:stream";
import { type Answer, askOnce } from "./ask-once";
import { checkedAddress, isNamed, NotAsked, type Resolve } from "./checked-address";
import { type OutsideSettings, openInternetAlone } from "./outside-settings";

export type OutsideAnswer = Answer & {
  /** Where it stood in the end, after what led on. */
  url: string;
};

/** What was not had, in words for an editor; `again` where it may be had a little later. */
export type NotHad = { ok: false; words: string; again: boolean; status: number | null };

export type Asked = {
  /** What is taken: `text/html` and the like, as the header says it. */
  accept: string;
  /** The most bytes of a body, unpacked. */
  most: number;
  /** Headers beside the usual ones: those of a conditional request. */
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Where a body that was had goes as it comes, instead of into memory: `bytes` is then empty. */
  into?: Writable;
};

export type Way = { resolve?: Resolve; settings?: OutsideSettings; patience?: number };

const mostHops = 5;

/**
 * The one door to the outside: GET, with every address on the way looked at before it is asked, no cookies, no credentials and
 * no word of where one comes from. Fifteen seconds for all of it; five redirects; never from https to http.
 */
export async function getOutside(
  address: string,
  { accept, most, headers, signal, into }: Asked,
  { resolve = everyAddress, settings = openInternetAlone, patience = 15_000 }: Way = {},
): Promise<({ ok: true } & OutsideAnswer) | NotHad> {
  const late = AbortSignal.timeout(patience);
  const stop = signal ? AbortSignal.any([signal, late]) : late;
  try {
    if (!URL.canParse(address)) throw new NotAsked("That is no address of a page.");
    let url = new URL(address);
    let isLedHere = false;
    for (let hop = 0; hop <= mostHops; hop += 1) {
      const where = await unlessLate(checkedAddress(url, resolve, settings, isLedHere), stop);
      const answer = await unlessLate(
        askOnce(url, where, { accept, most, headers: headers ?? {}, stop, into: into ?? null }),
        stop,
      );
      const onTo = leadsOn(answer, url);
      if (onTo === null) return { ok: true, ...answer, url: url.href };
      if (url.protocol === "https:" && onTo.protocol === "http:")
        throw new NotAsked(
          "The page leads from a safe connection to one that is not; it is not followed there.",
        );
      isLedHere = !isNamed(url, settings.hosts) || isLedHere;
      url = onTo;
    }
    throw new NotAsked(`The page leads on more than ${mostHops} times.`);
  } catch (error) {
    return notHad(error, late, signal);
  }
}

export const everyAddress: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/** Names are looked up by the system, which cannot be told to stop, and a host may find a way to say nothing: too late is not heard. */
export function unlessLate<T>(work: Promise<T>, stop: AbortSignal): Promise<T> {
  return new Promise((done, fail) => {
    const end = () => fail(stop.reason);
    if (stop.aborted) return end();
    stop.addEventListener("abort", end, { once: true });
    work.then(done, fail).finally(() => stop.removeEventListener("abort", end));
  });
}

function leadsOn({ status, headers }: Answer, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(status) || headers.location === undefined) return null;
  // Node reads headers as Latin-1; an address in one is of UTF-8 bytes where it is not of ASCII alone.
  const location = Buffer.from(headers.location, "latin1").toString();
  if (!URL.canParse(location, from.href)) throw new NotAsked("The page leads on to what is no address.");
  const url = new URL(location, from.href);
  url.hash = "";
  return url;
}

function notHad(error: unknown, late: AbortSignal, signal: AbortSignal | undefined): NotHad {
  const no = (words: string, again: boolean): NotHad => ({ ok: false, words, again, status: null });
  if (error instanceof NotAsked) return no(error.message, false);
  if (signal?.aborted) return no("It was taken back.", false);
  if (late.aborted) return no("The page did not come in time.", true);
  const { code = "" } = error as NodeJS.ErrnoException;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return no("There is no host of that name.", code === "EAI_AGAIN");
  if (/^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO|ERR_SSL)/.test(code))
    return no("The host does not show a certificate that holds for it.", false);
  if (code.startsWith("Z_")) return no("The page is packed wrongly and cannot be read.", true);
  if (code.startsWith("HPE_")) return no("The host answers in a way that is not understood.", true);
  if (error instanceof Error && code !== "") return no("The host does not answer.", true);
  throw error;
}
