import type { z } from "zod";
import type { Endpoint } from "@/domain/api/endpoints";
import type { Refusal } from "@/domain/api/refusals";
import type { Fault } from "@/domain/dossier/faults";
import { readEnv } from "@/env";
import { type LedOn, ledOn } from "@/queries/page/led-on";
import { type Query, read } from "@/queries/read";
import { conditional } from "../../conditional";
import { openToAll } from "../../open-to-all";
import * as plainly from "../../refuse";

/** Public, and short: what is asked "as of now" changes with the next claim. */
export const publicHeaders = {
  "Cache-Control": "public, max-age=5, stale-while-revalidate=30",
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Content-Disposition",
};

/** Refusals of the public interface may be read by the scripts of any site, as its answers are. */
export function refuse(code: Refusal, details?: unknown, message?: string): Response {
  return openToAll(plainly.refuse(code, details, message));
}

export function refuseParams(faults: Fault[]): Response {
  const details = faults.map(({ path, message }) => ({ parameter: path, message }));
  const [first] = faults;
  return refuse("bad-request", details, first ? `${first.path}: ${first.message}` : undefined);
}

type Answer<E extends Endpoint> = z.output<E["answer"]["schema"]>;

/**
 * Answers with what the query finds, in the shape that is published for the endpoint; null is 404, a database that is
 * away 503, a surprise 500 with a reference. An answer that the client already holds is 304.
 */
export function answer<E extends Endpoint>(
  request: Request,
  endpoint: E,
  query: Query<Answer<E> | null>,
): Promise<Response> {
  return answerWith(query, (found) => jsonAnswer(request, endpoint, found), request);
}

export function jsonAnswer<E extends Endpoint>(request: Request, _endpoint: E, found: Answer<E>): Response {
  const headers = { ...publicHeaders, "Content-Type": "application/json" };
  return conditional(request, JSON.stringify(found), headers);
}

/** What was taken down says so: gone, with the reason, or leading on to what stands in its place. */
function elsewhere(led: LedOn, request: Request): Response {
  const site = readEnv().appUrl;
  if (led.is === "leads") {
    const Location = `${site}${led.to}${new URL(request.url).search}`;
    return new Response(null, { status: 301, headers: { ...publicHeaders, Location } });
  }
  const leadsTo = led.leadsTo === null ? null : `${site}${led.leadsTo}`;
  return refuse("gone", { reason: led.reason, at: led.at.toISOString(), leadsTo });
}

/**
 * The same for an answer in another form than plain JSON. With `request`, an address at which something was taken down says
 * that instead of 404.
 */
export async function answerWith<T>(
  query: Query<T | null>,
  write: (found: T) => Response | Promise<Response>,
  request?: Request,
): Promise<Response> {
  try {
    const result = await read(query);
    if (!result.ok) return refuse(result.reason);
    if (result.value !== null) return await write(result.value);
    const led = request && (await read((db) => ledOn(db, new URL(request.url).pathname)));
    return led?.ok && led.value !== null ? elsewhere(led.value, request!) : refuse("not-found");
  } catch (error) {
    return openToAll(plainly.refuseSurprise(error));
  }
}
