import { canBeName } from "@/domain/address/params";
import { claimPicture } from "@/domain/picture";
import { claimPage } from "@/queries/claim/claims";
import { refuse } from "../../../api/v1/answer";
import { answerPicture } from "../../../picture-answer";

type Context = { params: Promise<{ id: string }> };

/** GET /claims/ID/card.png: the claim under the line of its status, as a picture. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  if (!canBeName(id)) return refuse("not-found");
  return answerPicture(request, (asOf, asked) => async (db) => {
    const page = await claimPage(db, id, asOf);
    return page && claimPicture(page, asked);
  });
}
