import { canBeName } from "@/domain/address/params";
import { claimFeed } from "@/queries/change/feeds";
import { answerFeed } from "../../../answer-feed";
import { refuse } from "../../../api/v1/answer";

type Context = { params: Promise<{ id: string }> };

/** GET /claims/ID/feed.atom. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  if (!canBeName(id)) return refuse("not-found");
  return answerFeed(request, "atom", (asked) => (db) => claimFeed(db, id, asked));
}
