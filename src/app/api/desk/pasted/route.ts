import { randomUUID } from "node:crypto";
import { PastedRequest } from "@/domain/desk/requests";
import { duplicatesOf, textsLike } from "@/queries/desk/duplicates";
import { read } from "@/queries/read";
import { type Asker, aside } from "@/workers/aside";
import { gated } from "../../../gate";
import { refuse } from "../../../refuse";
import { answered, documentOf } from "../asked";
import { notRead, unread } from "../undone";

/** A page with its markup is several times as long as what it says. */
const limit = 8_000_000;

/** What a pasted article says of itself, and what is held that looks the same. Nothing is written. */
export const POST = gated(
  "edit",
  async (request, viewer) => {
    const parsed = await documentOf(request, PastedRequest);
    if (!parsed.ok) return answered(parsed);
    const { body, format, url, ticket = randomUUID() } = parsed.document;
    const asker: Asker = { who: viewer.id, ticket, signal: request.signal };
    const pasted = await aside("pasted", { body, format }, asker);
    if (!pasted.ok) return notRead(pasted.reason);
    if (!pasted.value.ok) return answered(unread("body", pasted.value.words));
    const { text, reading, samples } = pasted.value;
    const address = /^https?:\/\/\S+$/.test(text.slice(0, 4_000)) ? text : url;
    if (text === "" || text === address) return answered(nothingToRead(address));
    const held = await read((db) => textsLike(db, { text: reading.body, samples }));
    if (!held.ok) return refuse(held.reason);
    const incoming = { title: reading.title, text: reading.body, url };
    const alike =
      held.value.length === 0 ? null : await aside("alike", { text: reading.body, held: held.value }, asker);
    if (alike && !alike.ok && alike.reason !== "too-costly") return notRead(alike.reason);
    const duplicates = await read((db) => duplicatesOf(db, incoming, alike?.ok ? alike.value : []));
    if (!duplicates.ok) return refuse(duplicates.reason);
    return Response.json({ ok: true, reading, duplicates: duplicates.value });
  },
  { limit },
);

/** Pages are not fetched yet: an address alone brings no text. */
function nothingToRead(address: string | null) {
  const fault = address
    ? { path: "url", message: "Pages are not fetched by their address yet. Open it and paste its text." }
    : { path: "body", message: "There is no text. Paste the article." };
  return { ok: false as const, reason: "invalid" as const, faults: [fault] };
}
