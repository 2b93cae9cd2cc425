import { placeText, readChangesAddress } from "@/domain/address/changes-address";
import { canBeName, rawParams } from "@/domain/address/params";
import { type ChangesJson, changeJson } from "@/domain/api/change-json";
import { endpoints } from "@/domain/api/endpoints";
import type { StoryChange } from "@/domain/change/story-change";
import { isoShort } from "@/domain/time/date-words";
import { readEnv } from "@/env";
import { changesBetween, changesPage, changesUnseen, type StoryName } from "@/queries/changes";
import { answer, refuse, refuseParams } from "../../../answer";
import { nextAddress } from "../../../next-address";

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
  const json = (story: StoryName, items: StoryChange[], rest: Pick<ChangesJson, "total" | "next">) => ({
    story: { slug: story.slug, headline: story.headline, url: `${origin}/stories/${story.slug}` },
    since: since && isoShort(since),
    until: url.searchParams.get("until") ? isoShort(until) : null,
    items: items.map((change) => changeJson(change, story.slug, origin)),
    ...rest,
  });
  return answer(request, endpoints.changes, async (db): Promise<ChangesJson | null> => {
    if (net && since) {
      const found = asked.recordedSince
        ? await changesUnseen(db, slug, { asOf: since, recorded: asked.recordedSince }, until)
        : await changesBetween(db, slug, since, until);
      if (!found) return null;
      return json(found.story, found.changes.slice(0, limit), { total: found.changes.length, next: null });
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
