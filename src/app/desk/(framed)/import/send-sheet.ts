import { z } from "zod";
import { jsonOrNull } from "@/domain/json-or-null";
import type { Mapping } from "@/domain/sheet/guess-columns";
import type { SheetAnswer } from "@/domain/sheet/sheet-answer";
import type { SheetKind } from "@/domain/sheet/sheet-kind";
import { sheetAddress } from "@/domain/sheet/sheet-request";

/** What somebody has said of a file so far; null where it is left to be found. */
export type Asked = {
  kind: SheetKind | null;
  mapping: Mapping | null;
  letters: string | null;
  story: string | null;
};

type Done = SheetAnswer & { ok: true };
type Fault = { path: string; message: string };
export type Sent = Done | { ok: false; message: string; faults: Fault[] };

const Refused = z.object({
  error: z.object({
    message: z.string(),
    details: z
      .object({ faults: z.array(z.object({ path: z.string(), message: z.string() })) })
      .partial()
      .optional(),
  }),
});

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
  try {
    const response = await fetch(address, { method: "POST", body: file, signal: ended });
    const body = jsonOrNull(await response.text());
    const no = Refused.safeParse(body);
    if (no.success) {
      const { message, details } = no.data.error;
      return { ok: false, message, faults: details?.faults ?? [] };
    }
    return isDone(body) ? body : null;
  } catch (error) {
    // A network that is not there, or a signal. A file that was changed since it was chosen cannot be read either.
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}

/** The one place where the wire is trusted, as for every answer of the desk. */
const isDone = (body: unknown): body is Done =>
  z.looseObject({ ok: z.literal(true) }).safeParse(body).success;
