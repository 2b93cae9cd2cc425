import { NewArticleRequest } from "@/domain/desk/requests";
import { read } from "@/queries/read";
import { aside } from "@/workers/aside";
import { gated } from "../../../gate";
import { answered, documentOf } from "../asked";
import { responseTo } from "../in-turn";
import { notRead, unread } from "../undone";
import { readIncoming } from "./read-incoming";

export const POST = gated("edit", async (request, viewer) => {
  const parsed = await documentOf(request, NewArticleRequest);
  if (!parsed.ok) return answered(parsed);
  const { document } = parsed;
  const asker = { who: viewer.id, ticket: document.ticket ?? document.action };
  const found = await readIncoming(document, {
    aside: (name, input) => aside(name, input, asker),
    read,
  });
  if (!found.ok) return "words" in found ? answered(unread("text", found.words)) : notRead(found.reason);
  const brought = { request: document, ...found.incoming };
  return responseTo(await aside("bringIn", { viewer, brought, at: new Date() }, asker), answered);
});
