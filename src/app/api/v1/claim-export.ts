import { rawParams } from "@/domain/address/params";
import { readClaimExportAddress } from "@/domain/address/timeline-address";
import { type ClaimJson, claimJson } from "@/domain/api/claim-json";
import type { Endpoint } from "@/domain/api/endpoints";
import type { TimelineQuery } from "@/domain/timeline/timeline-query";
import { readEnv } from "@/env";
import { type ClaimStep, claimStep } from "@/queries/claim-export";
import { read } from "@/queries/read";
import { answerWith, publicHeaders, refuseParams } from "./answer";

/** How an export writes itself down: what comes first, and some claims. */
export type Form = {
  endpoint: Endpoint;
  ending: string;
  head: string;
  lines: (claims: ClaimJson[]) => string;
};

/**
 * All claims that match, as they were known at one and the same instant, read a step at a time as fast as the client
 * takes them: a million claims need no more memory than two hundred. A database that goes away in the midst of it cuts
 * the answer off, so that half a list is never taken for a whole one.
 */
export function exportClaims(request: Request, form: Form): Promise<Response> | Response {
  const now = new Date();
  const parsed = readClaimExportAddress(rawParams(new URL(request.url).searchParams), now);
  if (!parsed.ok) return refuseParams(parsed.faults);
  const { query, most } = parsed.value;
  return answerWith(
    (db) => claimStep(db, upTo(most, query)),
    (first) =>
      new Response(streamed(form, first, most), {
        headers: {
          ...publicHeaders,
          "Content-Type": `${form.endpoint.answer.type}; charset=utf-8`,
          "Content-Disposition": `attachment; filename="${nameOf(query.asOf, now)}.${form.ending}"`,
        },
      }),
  );
}

/** What was known on another day is not to be taken for what is known today, once it lies among other files. */
function nameOf(asOf: Date, now: Date): string {
  const day = asOf.toISOString().slice(0, 10);
  return asOf.getTime() === now.getTime() ? `claims-${day}` : `claims-as-of-${day}`;
}

function upTo(most: number, query: TimelineQuery): TimelineQuery {
  return { ...query, limit: Math.min(query.limit, most) };
}

function streamed(form: Form, first: ClaimStep, most: number): ReadableStream<Uint8Array> {
  const origin = readEnv().appUrl;
  const encoder = new TextEncoder();
  async function* parts() {
    let step = first;
    let left = most - first.claims.length;
    yield encoder.encode(form.head + linesOf(step));
    while (step.rest !== null && left > 0) {
      const asked = upTo(left, step.rest);
      const result = await read((db) => claimStep(db, asked));
      if (!result.ok) throw new Error(`An export was cut off: ${result.reason}`);
      step = result.value;
      left -= step.claims.length;
      yield encoder.encode(linesOf(step));
    }
  }
  const linesOf = ({ claims, asOf }: ClaimStep) =>
    form.lines(claims.map((claim) => claimJson(claim, asOf, { origin })));
  return asAsked(parts());
}

/** The next part is made when the client has taken the one before, and none any more once it has gone. */
function asAsked(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}
