import { rawParams } from "@/domain/address/params";
import { readClaimExportAddress, readEntryExportAddress } from "@/domain/address/timeline-address";
import type { Endpoint } from "@/domain/api/endpoints";
import type { ExportedEntry } from "@/domain/api/exported-entry";
import type { Table, Told } from "@/domain/api/table";
import type { TimelineQuery } from "@/domain/timeline/timeline-query";
import { readEnv } from "@/env";
import { type ExportStep, exportStep } from "@/queries/entry/exported-entries";
import { read } from "@/queries/read";
import { answerWith, publicHeaders, refuseParams } from "./answer";

/** A kind of file, and how entries are written into it as they come, some at a time. */
export type FileKind = {
  ending: "csv" | "jsonl" | "xlsx";
  written: (steps: AsyncGenerator<ExportedEntry[]>, table: Table, told: Told) => ReadableStream<Uint8Array>;
};

const addresses = { claims: readClaimExportAddress, attributions: readEntryExportAddress };

/**
 * All entries that match, as they were known at one and the same instant, read a step at a time as fast as the client
 * takes them: a million claims need no more memory than two hundred. A database that goes away in the midst of it cuts
 * the answer off, so that half a list is never taken for a whole one.
 */
export function exported(endpoint: Endpoint, table: Table, { ending, written }: FileKind) {
  return (request: Request): Promise<Response> | Response => {
    const now = new Date();
    const parsed = addresses[table.name](rawParams(new URL(request.url).searchParams), now);
    if (!parsed.ok) return refuseParams(parsed.faults);
    const { query, most } = parsed.value;
    return answerWith(
      (db) => exportStep(db, upTo(most, query)),
      (first) =>
        new Response(written(stepsFrom(first, most), table, toldFor(query, now)), {
          headers: {
            ...publicHeaders,
            "Content-Type": typeOf(endpoint),
            "Content-Disposition": `attachment; filename="${table.name}-${dayOf(toldFor(query, now))}.${ending}"`,
          },
        }),
    );
  };
}

function typeOf({ answer: { type } }: Endpoint): string {
  return type.startsWith("application/vnd.") ? type : `${type}; charset=utf-8`;
}

/** What was known on another day is not to be taken for what is known today, once it lies among other files. */
function dayOf({ asOf, asked }: Told): string {
  const day = asOf.toISOString().slice(0, 10);
  return asked === null ? day : `as-of-${day}`;
}

function toldFor({ asOf }: TimelineQuery, now: Date): Told {
  return { asOf, asked: asOf === now ? null : asOf, origin: readEnv().appUrl };
}

function upTo(most: number, query: TimelineQuery): TimelineQuery {
  return { ...query, limit: Math.min(query.limit, most) };
}

async function* stepsFrom(first: ExportStep, most: number): AsyncGenerator<ExportedEntry[]> {
  let step = first;
  let left = most - first.entries.length;
  yield step.entries;
  while (step.rest !== null && left > 0) {
    const asked = upTo(left, step.rest);
    const result = await read((db) => exportStep(db, asked));
    if (!result.ok) throw new Error(`An export was cut off: ${result.reason}`);
    step = result.value;
    left -= step.entries.length;
    yield step.entries;
  }
}
