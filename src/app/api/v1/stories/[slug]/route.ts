import { canBeName } from "@/domain/address/params";
import { claimJson } from "@/domain/api/claim-json";
import { endpoints } from "@/domain/api/endpoints";
import { storyJson } from "@/domain/api/story-json";
import type { StoryPage } from "@/domain/pages";
import { Status } from "@/domain/vocabulary";
import { readEnv } from "@/env";
import { claimPages } from "@/queries/claim/claims";
import { recordedStory } from "@/queries/story/recorded-stories";
import { storyPage } from "@/queries/story/story-page";
import { answer, refuse, refuseParams } from "../../answer";
import { paramsOf } from "../../params";

type Context = { params: Promise<{ slug: string }> };

/**
 * GET /api/v1/stories/SLUG: the story with its claims by status, as public at `asOf`, and as we had stored it by
 * `recordedAsOf` where it is given.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const parsed = paramsOf(request, endpoints.story.params);
  if (!parsed.ok) return refuseParams(parsed.faults);
  const { asOf = new Date(), recordedAsOf } = parsed.value;
  const origin = readEnv().appUrl;
  const at = { origin, asked: parsed.value.asOf ?? null };
  const { slug } = await params;
  if (!canBeName(slug)) return refuse("not-found");
  return answer(request, endpoints.story, async (db) => {
    if (recordedAsOf) {
      const held = await recordedStory(db, slug, asOf, recordedAsOf);
      if (!held) return null;
      const told = held.claims.map((claim) => claimJson(claim, asOf, at));
      return storyJson(held.story, told, { origin, asOf });
    }
    const page = await storyPage(db, slug, asOf);
    if (!page) return null;
    const ids = Object.values(page.columns).flatMap((lines) => lines.map(({ id }) => id));
    const claims = await claimPages(db, ids, asOf);
    return storyJson(
      {
        ...page,
        great: page.isWhole ? null : { counts: claimCounts(page), all: allClaims(request, origin, slug) },
      },
      claims.map((claim) => claimJson(claim, asOf, at)),
      { origin, asOf },
    );
  });
}

function claimCounts({ counts, unsourced }: StoryPage): Record<Status, number> {
  return Object.fromEntries(
    Status.options.map((status) => [status, status === "unsourced" ? unsourced : (counts[status] ?? 0)]),
  ) as Record<Status, number>;
}

/** Where all claims of the story are, as of the same day. */
function allClaims(request: Request, origin: string, slug: string): string {
  const address = new URL(`${origin}/api/v1/claims`);
  address.searchParams.set("story", slug);
  const asOf = new URL(request.url).searchParams.get("asOf");
  if (asOf) address.searchParams.set("asOf", asOf);
  return address.href;
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../../read-only";
