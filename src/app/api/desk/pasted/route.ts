import { readPasted } from "@/domain/desk/read-pasted";
import { PastedRequest } from "@/domain/desk/requests";
import { duplicatesOf } from "@/queries/desk/duplicates";
import { read } from "@/queries/read";
import { gated } from "../../../gate";
import { refuse } from "../../../refuse";
import { answered, documentOf } from "../asked";
import { pastedText } from "../pasted-text";

/** A page with its markup is several times as long as what it says. */
const limit = 8_000_000;

/** What a pasted article says of itself, and what is held that looks the same. Nothing is written. */
export const POST = gated(
  "edit",
  async (request) => {
    const parsed = await documentOf(request, PastedRequest);
    if (!parsed.ok) return answered(parsed);
    const { document } = parsed;
    const pasted = pastedText(document);
    if (!pasted.ok) return answered(unread(pasted.words));
    const { text } = pasted;
    const address = /^https?:\/\/\S+$/.test(text) ? text : document.url;
    if (text === "" || text === address) return answered(nothingToRead(address));
    const reading = readPasted(text);
    const incoming = { title: reading.title, text: reading.body, url: document.url };
    const duplicates = await read((db) => duplicatesOf(db, incoming));
    if (!duplicates.ok) return refuse(duplicates.reason);
    return Response.json({ ok: true, reading, duplicates: duplicates.value });
  },
  { limit },
);

function unread(message: string) {
  return { ok: false as const, reason: "invalid" as const, faults: [{ path: "body", message }] };
}

/** Pages are not fetched yet: an address alone brings no text. */
function nothingToRead(address: string | null) {
  const fault = address
    ? { path: "url", message: "Pages are not fetched by their address yet. Open it and paste its text." }
    : { path: "body", message: "There is no text. Paste the article." };
  return { ok: false as const, reason: "invalid" as const, faults: [fault] };
}
