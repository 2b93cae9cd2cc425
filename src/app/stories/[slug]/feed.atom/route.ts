import { answerFeed } from "../story-feed";

type Context = { params: Promise<{ slug: string }> };

/** GET /stories/SLUG/feed.atom: what changed in the story, as Atom. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerFeed(request, (await params).slug, "atom");
}
