import { ask } from "@/accounts/ask";
import { note } from "@/accounts/audit/note";
import { browserOf } from "@/accounts/sessions/browser";
import { byToken } from "@/app/gate";
import { refuse } from "@/app/refuse";
import { aside } from "@/workers/aside";
import { outcomeOf } from "../../desk/outcome-of";
import { requestId } from "../request-id";

/** Brings a dossier in: as `reportedly import` does, whole or not at all, and the same document twice changes nothing. */
export const POST = byToken(
  "import",
  async (request, machine) => {
    const text = await request.text();
    const at = new Date();
    const asker = { who: machine.id, ticket: requestId(machine.id, text), signal: request.signal };
    const done = outcomeOf(await aside("importDossier", { text, by: machine.name, at }, asker));
    if (!done.ok)
      return "faults" in done
        ? refuse("invalid", { faults: done.faults }, "The dossier has faults. Nothing was imported.")
        : refuse(done.reason);
    const { ok: _, dossier, slug, counts, ...more } = done;
    const path = `/stories/${slug}`;
    const { created, changed } = counts;
    const what = `imported the dossier “${dossier}”: ${created} new, ${changed} changed`;
    const noted = await ask((db) =>
      note(db, {
        kind: "import",
        userId: null,
        what,
        by: machine,
        at,
        path,
        from: browserOf(request.headers),
      }),
    );
    if (!noted.ok) console.error(`That ${machine.name} ${what} could not be noted: ${noted.reason}`);
    return Response.json({ dossier, path, ...counts, ...more });
  },
  { limit: 32_000_000 },
);
