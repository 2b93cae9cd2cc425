import { DeskKind } from "@/domain/draft/subject";
import { historyOf } from "@/queries/desk/newsroom/history";
import { gated } from "../../../../../gate";
import { looked } from "../../../query-handler";

/** Entries a page; `?page=2` are the next older ones. */
const limit = 50;

export const GET = gated(
  "edit",
  looked("history", async (db, { params, query }) => {
    const kind = DeskKind.safeParse(params.kind);
    const page = Number(query.get("page") ?? 1);
    if (!kind.success || !Number.isInteger(page) || page < 1 || page > 1_000) return null;
    return historyOf(db, kind.data, params.id!, { skip: (page - 1) * limit, limit });
  }),
);
