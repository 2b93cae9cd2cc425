import { z } from "zod";
import type { Fault } from "@/domain/dossier/faults";
import type { Mapping } from "@/domain/sheet/guess-columns";
import type { SheetAnswer } from "@/domain/sheet/sheet-answer";
import type { SheetKind } from "@/domain/sheet/sheet-kind";
import { sheetAddress } from "@/domain/sheet/sheet-request";
import { sendFile } from "../../send-file";

/** What somebody has said of a file so far; null where it is left to be found. */
export type Asked = {
  kind: SheetKind | null;
  mapping: Mapping | null;
  letters: string | null;
  sheet: string | null;
  story: string | null;
};

type Done = SheetAnswer & { ok: true };
export type Sent = Done | { ok: false; message: string; faults: Fault[] };

const Faults = z.array(z.object({ path: z.string(), message: z.string() }));

/** Ten thousand rows are looked at in some seconds and brought in within a minute, behind whatever import is under way. */
const patience = { look: 90_000, import: 10 * 60_000 };

/** Sends a file as it is, to be looked at or to be brought in. Null where nobody answers. */
export async function sendSheet(
  does: "look" | "import",
  file: File,
  asked: Asked,
  { action, signal }: { action: string; signal: AbortSignal },
): Promise<Sent | null> {
  const ended = AbortSignal.any([signal, AbortSignal.timeout(patience[does])]);
  const address = sheetAddress({ do: does, action, name: file.name, ...asked });
  const answer = await sendFile(address, file, ended);
  if (answer === null) return null;
  if (answer.ok) return trusted(answer);
  const faults = Faults.safeParse(answer.faults ?? []);
  return faults.success ? { ok: false, message: answer.message, faults: faults.data } : null;
}

/** The one place where the wire is trusted, as for every answer of the desk. */
const trusted = (answer: { ok: true }): Done => answer as Done;
