import type { z } from "zod";
import { faultsOf } from "@/domain/dossier/faults";
import type { Invalid } from "@/domain/outbox/answers";
import { storableJson } from "@/domain/storable-text";
import { beyondLimits } from "./json-limits";

/** The body of a request, read as the document that it should be. */
export async function documentOf<D>(
  request: Request,
  schema: z.ZodType<D>,
): Promise<{ ok: true; document: D } | Invalid> {
  let body: unknown;
  try {
    const text = await request.text();
    const fault = beyondLimits(text);
    if (fault !== null) return invalid([{ path: "", message: fault }]);
    body = storableJson(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return invalid([{ path: "", message: "is not JSON" }]);
  }
  const parsed = schema.safeParse(body, { reportInput: true });
  return parsed.success
    ? { ok: true, document: parsed.data }
    : invalid(faultsOf(parsed.error).slice(0, mostFaults));
}

/** Nobody mends more at once, and each is written out. */
const mostFaults = 100;

function invalid(faults: Invalid["faults"]): Invalid {
  return { ok: false, reason: "invalid", faults };
}
