import { bringInArticle } from "@/commands/desk/bring-in-article";
import { NewArticleRequest } from "@/domain/desk/requests";
import { extract } from "@/extraction/extract";
import { gated } from "../../../gate";
import { asked } from "../asked";
import { pastedText } from "../pasted-text";

export const POST = gated(
  "edit",
  asked(NewArticleRequest, (db, viewer, request, at) => {
    const text = pastedText(request);
    return bringInArticle(db, viewer, { request, text, read: extract(text) }, at);
  }),
);
