import { GET as article } from "@/app/api/v1/articles/[id]/route";
import { GET as attributionsCsv } from "@/app/api/v1/attributions.csv/route";
import { GET as attributionsXlsx } from "@/app/api/v1/attributions.xlsx/route";
import { GET as claim } from "@/app/api/v1/claims/[id]/route";
import { GET as claims } from "@/app/api/v1/claims/route";
import { GET as claimsCsv } from "@/app/api/v1/claims.csv/route";
import { GET as claimsJsonLines } from "@/app/api/v1/claims.jsonl/route";
import { GET as claimsXlsx } from "@/app/api/v1/claims.xlsx/route";
import { GET as entityNetwork } from "@/app/api/v1/entities/[id]/network/route";
import { GET as entity } from "@/app/api/v1/entities/[id]/route";
import { GET as entities } from "@/app/api/v1/entities/route";
import { GET as openapi } from "@/app/api/v1/openapi.json/route";
import { GET as sanctions } from "@/app/api/v1/sanctions/route";
import { GET as changes } from "@/app/api/v1/stories/[slug]/changes/route";
import { GET as storyNetwork } from "@/app/api/v1/stories/[slug]/network/route";
import { GET as story } from "@/app/api/v1/stories/[slug]/route";
import { GET as suggestions } from "@/app/api/v1/suggestions/route";
import { endpoints } from "@/domain/api/endpoints";

type Handler = (request: Request, context: { params: Promise<never> }) => Response | Promise<Response>;

/** The handler of each address that the API has. */
const handlers: Record<keyof typeof endpoints, Handler> = {
  claims,
  claimsCsv,
  claimsXlsx,
  attributionsCsv,
  attributionsXlsx,
  claimsJsonLines,
  claim,
  story,
  changes,
  storyNetwork,
  sanctions,
  suggestions,
  entities,
  entity,
  entityNetwork,
  article,
  openapi,
};

/** Every address that takes one of these parameters, asked with them; those of one subject for each of `subjects`. */
export async function answersOf(
  search: Record<string, string>,
  subjects: Partial<Record<keyof typeof endpoints, string[]>>,
): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const [key, endpoint] of Object.entries(endpoints)) {
    const name = key as keyof typeof endpoints;
    const asked = Object.entries(search).filter(([parameter]) => Object.hasOwn(endpoint.params, parameter));
    if (asked.length === 0) continue;
    const named = /\{(\w+)\}/.exec(endpoint.path)?.[1];
    for (const one of named ? (subjects[name] ?? []) : [""]) {
      const path = `${endpoint.path.replace(/\{\w+\}/, one)}?${new URLSearchParams(asked)}`;
      const request = new Request(`http://127.0.0.1:3000${path}`);
      const params = { [named ?? "none"]: one };
      const response = await handlers[name](request, { params: Promise.resolve(params as never) });
      answers.set(path, await response.text());
    }
  }
  return answers;
}
