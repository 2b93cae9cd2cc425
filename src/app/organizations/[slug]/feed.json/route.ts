import { canBeName } from "@/domain/address/params";
import { entityFeed } from "@/queries/change/feeds";
import { answerFeed } from "../../../answer-feed";
import { refuse } from "../../../api/v1/answer";

type Context = { params: Promise<{ slug: string }> };

/** GET /organizations/SLUG/feed.json. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  if (!canBeName(slug)) return refuse("not-found");
  return answerFeed(
    request,
    "json",
    (asked) => (db) => entityFeed(db, { kind: "organization", slug }, asked),
  );
}
