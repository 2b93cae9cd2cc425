import { may } from "@/domain/access/may";
import type { Viewer } from "@/domain/access/viewer";
import { type CommandName, deskCommands, requestSchemas } from "@/domain/outbox/desk-commands";
import { commandCalled } from "@/domain/outbox/former-commands";
import { gated } from "../../../gate";
import { refuse } from "../../../refuse";
import { answered } from "../command-response";
import { documentOf } from "../document-of";
import { type Run, runs } from "../runs";

/** Every command of the desk. Whoever edits is let in; what a command takes beyond that stands in its line of the table. */
export const POST = gated(
  "edit",
  async (request, viewer, { params }) => {
    const name = commandCalled((await params).command ?? "");
    if (name === null) return refuse("not-found");
    if (!may(viewer.role, deskCommands[name].permission)) return refuse("forbidden");
    return perform(name, request, viewer);
  },
  { limit: limitOf },
);

function limitOf({ command }: Record<string, string>): number | undefined {
  const name = commandCalled(command ?? "");
  return name === null ? undefined : deskCommands[name].limit;
}

async function perform<C extends CommandName>(name: C, request: Request, viewer: Viewer): Promise<Response> {
  const read = await documentOf(request, requestSchemas[name].request);
  if (!read.ok) return answered<CommandName>(name, read);
  const run: Run<C> = runs[name];
  return answered(name, await run(read.document, { viewer, at: new Date(), signal: request.signal }));
}
