import { goOn } from "@/app/forms";
import { guarded } from "@/app/gate";
import { confirmFollow } from "@/commands/follow/confirm-follow";
import { write } from "@/commands/write";

type Context = { params: Promise<{ token: string }> };

/** Whoever has the mail wants to follow. */
export const POST = guarded<Context>(async (_, { params }) => {
  const { token } = await params;
  const page = `/follow/${token}`;
  const done = await write((db) => confirmFollow(db, token, new Date()));
  if (!done.ok) return goOn(page, { page, code: done.reason });
  return goOn(page, done.value ? { page, code: "follow-confirmed" } : null);
});

/** Programs that look at what a mail links to confirm nothing. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  return goOn(`/follow/${(await params).token}`, null);
}
