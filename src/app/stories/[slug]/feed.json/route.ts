import { answerFeed } from "../story-feed";

type Context = { params: Promise<{ slug: string }> };

/** GET /stories/SLUG/feed.json: what changed in the story, as JSON Feed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerFeed(request, (await params).slug, "json");
}
