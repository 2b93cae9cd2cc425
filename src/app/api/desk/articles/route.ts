import { bringInArticle } from "@/commands/desk/bring-in-article";
import { write } from "@/commands/write";
import { NewArticleRequest } from "@/domain/desk/requests";
import { read } from "@/queries/read";
import { aside } from "@/workers/aside";
import { gated } from "../../../gate";
import { refuse } from "../../../refuse";
import { answered, documentOf } from "../asked";
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
  const result = await write((db) =>
    bringInArticle(db, viewer, { request: document, ...found.incoming }, new Date()),
  );
  return result.ok ? answered(result.value) : refuse(result.reason);
});
