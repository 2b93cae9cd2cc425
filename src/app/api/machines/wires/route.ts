import { byToken } from "@/app/gate";
import { refuse } from "@/app/refuse";
import { receiveWire } from "@/commands/wires/receive-wire";
import { write } from "@/commands/write";
import { fileNameOf } from "@/domain/wires/file-name";
import { mostOfWire } from "@/domain/wires/most-of-wire";

/**
 * Takes in a file of a wire as it is, ninjs or NewsML-G2. It is read by a worker, and what it holds waits in the inbox; nothing
 * of it is looked at here. The same bytes again are the same file.
 */
export const POST = byToken(
  "articles:write",
  async (request, machine) => {
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.byteLength === 0) return refuse("bad-request");
    const name = fileNameOf(new URL(request.url).searchParams.get("name"), machine.name);
    const coming = { name, bytes, way: "token" as const, byId: machine.id, by: machine.name, at: new Date() };
    const done = await write((db) => receiveWire(db, coming));
    if (!done.ok) return refuse(done.reason);
    const { hash, state } = done.value;
    return Response.json({ file: hash, state, path: "/desk/wires" }, { status: 202 });
  },
  { limit: mostOfWire },
);
