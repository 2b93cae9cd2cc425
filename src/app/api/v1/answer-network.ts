import { canBeName } from "@/domain/address/params";
import type { endpoints } from "@/domain/api/endpoints";
import { networkJson } from "@/domain/api/network-json";
import { readEnv } from "@/env";
import type { WhichSubject } from "@/queries/story/chart-subject";
import { networkAsked, networkAtOnce } from "@/queries/story/network";
import { answerWith, jsonAnswer, refuse, refuseParams } from "./answer";
import { leadTo } from "./lead-to";
import { paramsOf } from "./params";

/** Answers with a part of the network of a story, a person or an organization. */
export async function answerNetwork(
  request: Request,
  endpoint: typeof endpoints.storyNetwork | typeof endpoints.entityNetwork,
  name: string,
  which: WhichSubject,
): Promise<Response> {
  const parsed = paramsOf(request, endpoint.params);
  if (!parsed.ok) return refuseParams(parsed.faults);
  if (!canBeName(name)) return refuse("not-found");
  const { asOf: asked = null, page = 1 } = parsed.value;
  return answerWith(
    (db) => networkAsked(db, which, asked ?? new Date(), page),
    (found) => {
      const { mergedInto } = found.subject;
      if (mergedInto) return leadTo(`${mergedInto.id}/network`, request);
      const isLast = page * networkAtOnce >= found.part.total;
      return jsonAnswer(
        request,
        endpoint,
        networkJson(found, asked, isLast ? null : pageAfter(request, page)),
      );
    },
    request,
  );
}

function pageAfter(request: Request, page: number): string {
  const { pathname, search } = new URL(request.url);
  const next = new URL(`${readEnv().appUrl}${pathname}${search}`);
  next.searchParams.set("page", String(page + 1));
  return next.href;
}
