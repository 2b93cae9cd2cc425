import type { PageTold } from "@/domain/jobs/job";
import { keptPage } from "@/queries/desk/article/page-snapshots";
import { asPasted } from "@/services/outside/decoded-page";
import { unpacked } from "@/services/outside/packed";
import { gated } from "../../../../gate";
import { isUuid } from "../../is-uuid";
import { looked } from "../../query-handler";

/** A page that was fetched, as text; 404 where there is none of that id. */
export const GET = gated(
  "edit",
  looked("page-snapshot", async (db, { params }): Promise<PageTold | null> => {
    const page = isUuid(params.id) ? await keptPage(db, params.id) : null;
    if (!page) return null;
    const { id, url, askedUrl, fetchedAt, type, hash, packed } = page;
    return {
      id,
      url,
      askedUrl,
      fetchedAt: fetchedAt.toISOString(),
      ...asPasted(unpacked(packed, hash), type),
    };
  }),
);
