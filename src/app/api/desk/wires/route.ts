import { receiveWire } from "@/commands/wires/receive-wire";
import { write } from "@/commands/write";
import { fileNameOf } from "@/domain/wires/file-name";
import { mostOfWire } from "@/domain/wires/most-of-wire";
import { gated } from "../../../gate";
import { refuse } from "../../../refuse";

/** Takes in a file of a wire as it is, to be looked at by a worker: it comes in once its sender says so. */
export const POST = gated(
  "edit",
  async (request, viewer) => {
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.byteLength === 0)
      return refuse("invalid", { faults: [{ path: "file", message: "is empty" }] }, "This file is empty.");
    const name = fileNameOf(new URL(request.url).searchParams.get("name"), viewer.name);
    const coming = { name, bytes, way: "upload" as const, byId: viewer.id, by: viewer.name, at: new Date() };
    const done = await write((db) => receiveWire(db, coming));
    return done.ok ? Response.json({ ok: true, hash: done.value.hash }) : refuse(done.reason);
  },
  { limit: mostOfWire },
);
