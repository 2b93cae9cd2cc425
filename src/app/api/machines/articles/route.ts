import { byToken } from "@/app/gate";
import { MachineArticle } from "@/domain/outbox/machine-article";
import { bringIn } from "../../desk/bring-in";
import { answered } from "../../desk/command-response";
import { documentOf } from "../../desk/document-of";
import { requestId } from "../request-id";

/** Brings an article in as a draft of the desk, read for suggestions as one that an editor pastes. Readers see none of it. */
export const POST = byToken(
  "articles:write",
  async (request, machine) => {
    const text = await request.clone().text();
    const read = await documentOf(request, MachineArticle);
    if (!read.ok) return answered("bring-in-article", read);
    const action = requestId(machine.id, text);
    const article = { ...read.document, action, outletId: null, snapshot: null, item: null };
    const came = await bringIn(article, { viewer: machine, at: new Date(), signal: request.signal });
    if (!came.ok) return answered("bring-in-article", came);
    const { ok: _, ...told } = came;
    return Response.json({ ...told, path: `/desk/articles/${came.id}` });
  },
  { limit: 8_000_000 },
);
