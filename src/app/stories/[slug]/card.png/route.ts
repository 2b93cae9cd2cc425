import { canBeName } from "@/domain/address/params";
import { storyPicture } from "@/domain/picture";
import { storyPage } from "@/queries/story/story-page";
import { refuse } from "../../../api/v1/answer";
import { answerPicture } from "../../../picture-answer";

type Context = { params: Promise<{ slug: string }> };

/** GET /stories/SLUG/card.png: the story's headline and how much of it has which status, as a picture. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  if (!canBeName(slug)) return refuse("not-found");
  return answerPicture(request, (asOf, asked) => async (db) => {
    const page = await storyPage(db, slug, asOf);
    return page && storyPicture(page, asked);
  });
}
