import { bringInArticle } from "@/commands/desk/bring-in-article";
import { NewArticleRequest } from "@/domain/desk/requests";
import { extract } from "@/extraction/extract";
import { gated } from "../../../gate";
import { asked } from "../asked";
import { pastedText } from "../pasted-text";

export const POST = gated(
  "edit",
  asked(NewArticleRequest, async (db, viewer, request, at) => {
    const pasted = pastedText(request);
    if (!pasted.ok)
      return { ok: false, reason: "invalid", faults: [{ path: "text", message: pasted.words }] };
    const { text } = pasted;
    return bringInArticle(db, viewer, { request, text, read: extract(text) }, at);
  }),
);
