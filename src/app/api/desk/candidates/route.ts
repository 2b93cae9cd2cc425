import { canBeName } from "@/domain/address/params";
import { candidatesFor } from "@/queries/desk/candidates";
import { gated } from "../../../gate";
import { looked } from "../query-handler";
import { queryWords } from "../query-words";

export const GET = gated(
  "edit",
  looked("candidates", async (db, { query }) => {
    const story = query.get("story");
    const storyId = story !== null && canBeName(story) ? story : null;
    return {
      items: await candidatesFor(db, { text: queryWords(query, "text", 1_000), storyId }),
    };
  }),
);
