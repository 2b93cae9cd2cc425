import { canBeName } from "@/domain/address/params";
import { claimDetailJson, isPublicBy } from "@/domain/api/claim-json";
import { endpoints } from "@/domain/api/endpoints";
import { readEnv } from "@/env";
import { claimPage } from "@/queries/claim/claims";
import { recordedClaimPage } from "@/queries/claim/recorded-claims";
import { relatedClaims } from "@/queries/claim/related-claims";
import { answer, refuse, refuseParams } from "../../answer";
import { paramsOf } from "../../params";

type Context = { params: Promise<{ id: string }> };

/**
 * GET /api/v1/claims/ID: one claim with everything that was public of it at `asOf`, and that we had stored by
 * `recordedAsOf` where it is given.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const parsed = paramsOf(request, endpoints.claim.params);
  if (!parsed.ok) return refuseParams(parsed.faults);
  const { asOf = new Date(), recordedAsOf } = parsed.value;
  const { id } = await params;
  if (!canBeName(id)) return refuse("not-found");
  return answer(request, endpoints.claim, async (db) => {
    const page = recordedAsOf
      ? await recordedClaimPage(db, id, asOf, recordedAsOf)
      : await claimPage(db, id, asOf);
    // The page of a claim says from which day on it is known; a machine that asks for an earlier day is told of nothing.
    if (!page || !isPublicBy(page, asOf)) return null;
    const related = await relatedClaims(db, page.record, asOf);
    const at = { origin: readEnv().appUrl, asked: parsed.value.asOf ?? null };
    return claimDetailJson(page, related, asOf, at);
  });
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../../read-only";
