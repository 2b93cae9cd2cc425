import { answerSearchFeed } from "../answer-search-feed";

/** GET /feed.atom: what changes in what the search of the same address finds. */
export async function GET(request: Request): Promise<Response> {
  return answerSearchFeed(request, "/", "atom");
}
