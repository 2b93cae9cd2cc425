import { correctionsFeed } from "@/queries/change/feeds";
import { answerFeed } from "../../answer-feed";

/** GET /corrections/feed.atom: what was put right and what was taken down, the newest first. */
export async function GET(request: Request): Promise<Response> {
  return answerFeed(request, "atom", (asked) => (db) => correctionsFeed(db, asked));
}
