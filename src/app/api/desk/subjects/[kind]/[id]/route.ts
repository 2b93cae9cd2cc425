import { DeskKind } from "@/domain/draft/subject";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { gated } from "../../../../../gate";
import { looked } from "../../../query-handler";

export const GET = gated(
  "edit",
  looked("subject", async (db, { params }) => {
    const kind = DeskKind.safeParse(params.kind);
    return kind.success ? deskSubject(db, kind.data, params.id!) : null;
  }),
);
