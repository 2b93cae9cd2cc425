import { guarded } from "@/app/gate";
import { refuse } from "@/app/refuse";
import { hubTold, hubVerifies, secretOf } from "@/commands/websub/hub-said";
import { write } from "@/commands/write";
import { canBeName } from "@/domain/address/params";
import { isOfHub } from "@/services/hub-signature";

type Context = { params: Promise<{ token: string }> };

/** What a hub may send along; of it nothing is read but whether it is signed. In bytes. */
const longest = 2_000_000;

/** GET: a hub makes sure that it was us who asked to be told (https://www.w3.org/TR/websub/#hub-verifies-intent). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  if (!canBeName(token)) return refuse("not-found");
  const asked = new URL(request.url).searchParams;
  const said = (name: string) => asked.get(`hub.${name}`)?.slice(0, 4_000) ?? null;
  const asks = {
    ...{ mode: said("mode"), topic: said("topic"), challenge: said("challenge") },
    lease: said("lease_seconds"),
  };
  const done = await write((db) => hubVerifies(db, token, asks, new Date()));
  if (!done.ok) return refuse(done.reason);
  if (done.value === null) return refuse("not-found");
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(done.value, { headers });
}

/**
 * POST: a hub tells that a feed has something new. What is not signed with our secret is taken for nothing, and the hub is told no more
 * than of what is (https://www.w3.org/TR/websub/#signature-validation).
 */
export const POST = guarded<Context>(
  async (request, { params }) => {
    const { token } = await params;
    if (!canBeName(token)) return refuse("not-found");
    const body = Buffer.from(await request.arrayBuffer());
    const signature = request.headers.get("X-Hub-Signature");
    const done = await write(async (db) => {
      const secret = await secretOf(db, token);
      if (secret === null) return false;
      if (isOfHub(body, signature, secret)) await hubTold(db, token, new Date());
      return true;
    });
    if (!done.ok) return refuse(done.reason);
    return done.value ? new Response(null, { status: 202 }) : refuse("not-found");
  },
  { limit: longest, fromAnywhere: true },
);
