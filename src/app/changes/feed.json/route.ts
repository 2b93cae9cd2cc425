import { answerSearchFeed } from "../../answer-search-feed";

/** GET /changes/feed.json: what changes on the whole site, or in what a search finds. */
export async function GET(request: Request): Promise<Response> {
  return answerSearchFeed(request, "/changes", "json");
}
