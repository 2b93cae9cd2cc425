import { DeskKind, type DeskSubject } from "@/domain/draft/subject";
import { titleOf } from "@/domain/draft/subject-words";
import { hangingOn } from "@/queries/desk/publication/hanging";
import { gated } from "../../../../../gate";
import { looked } from "../../../query-handler";

const line = ({ kind, id, content }: DeskSubject) => ({ kind, id, title: titleOf(kind, content) });

/** GET /api/desk/hanging/KIND/ID: what goes, changes or waits again where that draft is dropped. */
export const GET = gated(
  "edit",
  looked("hanging", async (db, { params }) => {
    const kind = DeskKind.safeParse(params.kind);
    const found = kind.success ? await hangingOn(db, kind.data, params.id!) : null;
    if (!found) return null;
    return {
      ends: found.ends.map(line),
      changes: found.changes.map(({ subject }) => line(subject)),
      opens: found.opens.length,
      holds: found.holds.map(line),
    };
  }),
);
