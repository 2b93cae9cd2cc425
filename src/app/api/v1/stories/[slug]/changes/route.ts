import { netPlaceText, placeText, readChangesAddress } from "@/domain/address/changes-address";
import { canBeName, rawParams } from "@/domain/address/params";
import { type ChangesJson, changeJson } from "@/domain/api/change-json";
import { correctionJson } from "@/domain/api/correction-json";
import { endpoints } from "@/domain/api/endpoints";
import type { StoryChange } from "@/domain/change/story-change";
import { isoShort } from "@/domain/time/date-words";
import { readEnv } from "@/env";
import { changesBetween, changesPage, changesUnseen, type StoryName } from "@/queries/change/changes";
import { correctionsIn } from "@/queries/change/corrections";
import { answer, refuse, refuseParams } from "../../../answer";
import { nextAddress } from "../../../next-address";

const mostCorrections = 100;

type Context = { params: Promise<{ slug: string }> };

/** GET /api/v1/stories/SLUG/changes: what changed, newest first; with net=1 from what it was to what it is. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const url = new URL(request.url);
  const parsed = readChangesAddress(rawParams(url.searchParams), new Date());
  if (!parsed.ok) return refuseParams(parsed.faults);
  const { slug } = await params;
  if (!canBeName(slug)) return refuse("not-found");
  const { net, since, until, limit, ...asked } = parsed.value;
  const origin = readEnv().appUrl;
  const json = (
    story: StoryName,
    items: StoryChange[],
    rest: Pick<ChangesJson, "total" | "next"> & Partial<ChangesJson>,
  ) => ({
    story: { slug: story.slug, headline: story.headline, url: `${origin}/stories/${story.slug}` },
    since: since && isoShort(since),
    until: url.searchParams.get("until") ? isoShort(until) : null,
    items: items.map((change) => changeJson(change, story.slug, origin)),
    corrections: [],
    ...rest,
  });
  return answer(request, endpoints.changes, async (db): Promise<ChangesJson | null> => {
    if (net && since) {
      const found = asked.recordedSince
        ? await changesUnseen(
            db,
            slug,
            { asOf: since, recorded: asked.recordedSince },
            until,
            asked.place.page,
          )
        : await changesBetween(db, slug, { from: since, to: until }, asked.place.page);
      if (!found) return null;
      const { page, pages, changes } = found;
      const given = asked.place.given + limit;
      // A reader who goes on to the next page has been told of them.
      const isFirst = page === 1 && asked.place.given === 0;
      const told = { since: asked.recordedSince ?? since, until, limit: mostCorrections };
      const putRight = isFirst ? await correctionsIn(db, slug, told) : [];
      const next =
        given < changes.length ? { page, given } : page < pages ? { page: page + 1, given: 0 } : null;
      return json(found.story, changes.slice(asked.place.given, given), {
        corrections: putRight.map((one) => correctionJson(one, origin)),
        total: pages === 1 ? changes.length : null,
        next: next && nextAddress(request, origin, netPlaceText(next)),
      });
    }
    const page = await changesPage(db, slug, { since, until, limit, after: asked.after });
    return (
      page &&
      json(page.story, page.items, {
        total: null,
        next: page.next && nextAddress(request, origin, placeText(page.next)),
      })
    );
  });
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../../../read-only";
