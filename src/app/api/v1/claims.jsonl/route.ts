import { endpoints } from "@/domain/api/endpoints";
import { exportClaims } from "../claim-export";

/** GET /api/v1/claims.jsonl: all claims that match, as JSON, one to a line. */
export function GET(request: Request): Promise<Response> | Response {
  return exportClaims(request, {
    endpoint: endpoints.claimsJsonLines,
    ending: "jsonl",
    head: "",
    lines: (claims) => claims.map((claim) => `${JSON.stringify(claim)}\n`).join(""),
  });
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../read-only";
