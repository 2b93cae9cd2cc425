import { mostOfSheet, type SheetAnswer } from "@/domain/sheet/sheet-answer";
import { readSheetRequest } from "@/domain/sheet/sheet-request";
import { aside } from "@/workers/aside";
import { gated } from "../../../gate";
import { refuse } from "../../../refuse";
import { outcomeOf } from "../outcome-of";

/**
 * A spreadsheet as it was saved: looked at, or brought in as drafts. It is opened in a thread of its own that reaches for
 * nothing, and its rows go as they are to the one that works on the record.
 */
export const POST = gated(
  "edit",
  async (request, viewer) => {
    const asked = readSheetRequest(new URL(request.url).searchParams);
    if (asked === null) return refuse("bad-request");
    const { action, name, kind = null, columns: mapping = null, letters = null, sheet = null } = asked;
    const asker = { who: viewer.id, ticket: action, signal: request.signal };
    const bytes = new Uint8Array(await request.arrayBuffer());
    const open = await aside("openSheet", { bytes, kind, mapping, letters, sheet }, asker);
    if (!open.ok)
      return open.reason === "too-costly"
        ? unread("It could not be read in time. Part it into several files.")
        : refuse(open.reason);
    if (!open.value.ok) return unread(open.value.words);
    const { opened, rows, faults } = open.value;
    const content = { opened, rows, faults, story: asked.story ?? null };
    const answer: SheetAnswer | { ok: false; reason: Parameters<typeof refuse>[0] } = outcomeOf(
      asked.do === "look"
        ? await aside("lookAtSheet", content, asker)
        : await aside(
            "importSheet",
            { sheet: content, importing: { viewer, action, name, at: new Date() } },
            asker,
          ),
    );
    if (answer.ok) return Response.json(answer);
    return refuse(answer.reason, "faults" in answer ? { faults: answer.faults } : undefined);
  },
  { limit: mostOfSheet.bytes },
);

/** That a file is no table, and why. */
const unread = (words: string): Response =>
  refuse("invalid", { faults: [{ path: "file", message: words }] }, words);
