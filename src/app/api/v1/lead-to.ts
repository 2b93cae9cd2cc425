import { readEnv } from "@/env";
import { publicHeaders } from "./answer";

/** One that was merged into another is that one, until they are taken apart again. `rest` is what stands after `/entities/`. */
export function leadTo(rest: string, request: Request): Response {
  const { search } = new URL(request.url);
  const Location = `${readEnv().appUrl}/api/v1/entities/${rest}${search}`;
  return new Response(null, { status: 307, headers: { ...publicHeaders, Location } });
}
