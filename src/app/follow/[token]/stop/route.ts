import { goOn } from "@/app/forms";
import { guarded } from "@/app/gate";
import { pageWithNotice } from "@/app/held-notice";
import { stopFollow } from "@/commands/follow/confirm-follow";
import { write } from "@/commands/write";
import { Notice } from "@/domain/access/notice";

type Context = { params: Promise<{ token: string }> };

/**
 * Ends it, for whoever presses the button of the page or of their mail program (RFC 8058: that one sends no Origin, and is not to be
 * led on). One that is ended already stays so.
 */
export const POST = guarded<Context>(
  async (_, { params }) => {
    const page = `/follow/${(await params).token}`;
    const done = await write(async (db) => stopFollow(db, (await params).token));
    const notice = (code: Notice["code"]) => Notice.parse({ page, code });
    if (!done.ok) return pageWithNotice(503, page, notice(done.reason), null);
    return pageWithNotice(200, page, notice("follow-stopped"), null);
  },
  { limit: 2_000, fromAnywhere: true },
);

/** Programs that look at what a mail links to stop nothing: a page with a button. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  return goOn(`/follow/${(await params).token}`, null);
}
