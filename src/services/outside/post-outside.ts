import { askOnce } from "./ask-once";
import { checkedAddress, NotAsked } from "./checked-address";
import { everyAddress, unlessLate, type Way } from "./get-outside";
import { openInternetAlone } from "./outside-settings";

/** What a receiver answered, or in words why it was not told; `again` where it may be later. */
export type Told = { ok: true; status: number } | { ok: false; words: string };

/**
 * The same door for what is told to others: POST of JSON or of a form, to an address that is looked at as those are that pages are fetched from.
 * Where it leads on, that is not followed: a secret address is told to nobody else.
 */
export async function postOutside(
  address: string,
  {
    body,
    type = "application/json",
    headers,
    signal,
  }: { body: string; type?: string; headers: Record<string, string>; signal: AbortSignal },
  { resolve = everyAddress, settings = openInternetAlone, patience = 15_000 }: Way = {},
): Promise<Told> {
  const late = AbortSignal.timeout(patience);
  const stop = AbortSignal.any([signal, late]);
  try {
    const url = new URL(address);
    const where = await unlessLate(checkedAddress(url, resolve, settings), stop);
    const asking = {
      accept: "*/*",
      most: 0,
      headers: { ...headers, "Content-Type": type },
      body: Buffer.from(body),
      stop,
      into: null,
    };
    return { ok: true, status: (await unlessLate(askOnce(url, where, asking), stop)).status };
  } catch (error) {
    if (error instanceof NotAsked) return { ok: false, words: error.message };
    if (signal.aborted) return { ok: false, words: "It was taken back." };
    if (late.aborted) return { ok: false, words: "It did not answer in time." };
    const { code = "" } = error as NodeJS.ErrnoException;
    return { ok: false, words: `It cannot be reached${code === "" ? "" : ` (${code})`}.` };
  }
}
