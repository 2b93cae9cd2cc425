import { canBeName } from "@/domain/address/params";
import { candidatesFor } from "@/queries/desk/candidates";
import { gated } from "../../../gate";
import { looked } from "../asked";

export const GET = gated(
  "edit",
  looked(async (db, { query }) => {
    const story = query.get("story");
    const storyId = story !== null && canBeName(story) ? story : null;
    return {
      items: await candidatesFor(db, { text: (query.get("text") ?? "").replaceAll("\0", ""), storyId }),
    };
  }),
);
