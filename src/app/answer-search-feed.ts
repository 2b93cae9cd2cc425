import { rawParams } from "@/domain/address/params";
import { searchFollowed } from "@/domain/address/search-followed";
import { searchFeed } from "@/queries/change/feeds";
import { answerFeed, type FeedForm } from "./answer-feed";
import { refuseParams } from "./api/v1/answer";

/** The feed of a search, or of the whole site where nothing is sought; `page` is where the same is looked at. */
export async function answerSearchFeed(request: Request, page: string, form: FeedForm): Promise<Response> {
  const parsed = searchFollowed(rawParams(new URL(request.url).searchParams), new Date());
  if (!parsed.ok) return refuseParams(parsed.faults);
  const { query, search } = parsed.value;
  const path = search === "" ? page : `${page}?${search}`;
  return answerFeed(request, form, (asked) => (db) => searchFeed(db, query, path, asked));
}
