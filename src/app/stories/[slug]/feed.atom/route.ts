import { canBeName } from "@/domain/address/params";
import { storyFeed } from "@/queries/change/feeds";
import { answerFeed } from "../../../answer-feed";
import { refuse } from "../../../api/v1/answer";

type Context = { params: Promise<{ slug: string }> };

/** GET /stories/SLUG/feed.atom. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  if (!canBeName(slug)) return refuse("not-found");
  return answerFeed(request, "atom", (asked) => (db) => storyFeed(db, slug, asked));
}
