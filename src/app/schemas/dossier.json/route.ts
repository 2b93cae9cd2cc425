import { z } from "zod";
import { Dossier } from "@/domain/dossier/dossier";

/** The exchange format as JSON Schema, made from the very schema that import checks with. */
export function GET(): Response {
  const schema = z.toJSONSchema(Dossier, { io: "input", target: "draft-2020-12" });
  return Response.json(schema, {
    headers: {
      "Content-Type": "application/schema+json",
      "Cache-Control": "public, max-age=3600",
      "Access-Control-Allow-Origin": "*",
    },
  });
}
