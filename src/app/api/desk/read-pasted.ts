import { randomUUID } from "node:crypto";
import { isAddressAlone } from "@/domain/article/address-alone";
import type { Pasted } from "@/domain/article/read-pasted";
import { proposedStory } from "@/domain/article/story-proposal";
import type { PastedAnswer } from "@/domain/outbox/answers";
import type { Refused } from "@/domain/outbox/desk-commands";
import type { PastedRequest } from "@/domain/outbox/requests";
import { outletOfHost } from "@/queries/desk/article/outlet-of-host";
import { duplicatesOf, textsLike } from "@/queries/desk/claim/duplicates";
import { storiesNaming } from "@/queries/desk/story/stories-naming";
import { read } from "@/queries/read";
import { aside } from "@/workers/aside";
import type { Asker } from "./runs";
import { notRead, unread } from "./unread";

/** What a pasted article says of itself, and what is held that looks the same. Nothing is written. */
export async function readPasted(
  { body, format, url, ticket = randomUUID() }: PastedRequest,
  { viewer, signal }: Asker,
): Promise<PastedAnswer | Refused> {
  const asker = { who: viewer.id, ticket, signal };
  const pasted = await aside("pasted", { body, format }, asker);
  if (!pasted.ok) return notRead(pasted);
  if (!pasted.value.ok) return unread("body", pasted.value.words);
  const { text, reading, samples } = pasted.value;
  const address = isAddressAlone(text) ? text : url;
  if (text === "" || text === address) return nothingToRead(address);
  const held = await read((db) => textsLike(db, { text: reading.body, samples }));
  if (!held.ok) return held;
  const incoming = { title: reading.title, text: reading.body, url: url ?? reading.url };
  const alike =
    held.value.length === 0 ? null : await aside("alike", { text: reading.body, held: held.value }, asker);
  if (alike && !alike.ok && alike.reason !== "too-costly") return alike;
  const duplicates = await read((db) => duplicatesOf(db, incoming, alike?.ok ? alike.value : []));
  if (!duplicates.ok) return duplicates;
  const whole = await withOutlet(reading, incoming.url);
  if (!whole.ok) return whole;
  const sharing = await read((db) => storiesNaming(db, `${reading.title}\n${reading.body}`));
  if (!sharing.ok) return sharing;
  const story = proposedStory(sharing.value);
  return { ok: true, reading: whole.value, duplicates: duplicates.value, story };
}

/** Where a page does not say who published it, the articles that are held from the same host may. */
function withOutlet(reading: Pasted, url: string | null) {
  return read(async (db) => {
    const outlet = reading.outlet === null && url !== null ? await outletOfHost(db, url) : null;
    if (outlet === null) return reading;
    const words = "Taken from other articles of that address: the page does not say it.";
    return { ...reading, outlet, doubts: { ...reading.doubts, outlet: { words, choices: [] } } };
  });
}

/** An address alone brings no text: the page is to be fetched first. */
function nothingToRead(address: string | null) {
  return address
    ? unread("url", "That is the address of a page. Have the page fetched, or open it and paste its text.")
    : unread("body", "There is no text. Paste the article.");
}
