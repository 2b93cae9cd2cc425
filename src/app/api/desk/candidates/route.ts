import { canBeName } from "@/domain/address/params";
import { candidatesFor } from "@/queries/desk/claim/candidates";
import { claimsSaying } from "@/queries/desk/claim/claims-saying";
import { gated } from "../../../gate";
import { looked } from "../query-handler";
import { queryWords } from "../query-words";

export const GET = gated(
  "edit",
  looked("candidates", async (db, { query }) => {
    const story = query.get("story");
    // Asked for by words, or by a whole claim that they are to be like.
    const words = queryWords(query, "words", 200);
    if (words.trim() !== "") return { items: await claimsSaying(db, words) };
    const storyId = story !== null && canBeName(story) ? story : null;
    return {
      items: await candidatesFor(db, { text: queryWords(query, "text", 1_000), storyId }),
    };
  }),
);
