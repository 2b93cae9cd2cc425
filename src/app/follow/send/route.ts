import { countFollow } from "@/accounts/follow-limit";
import { senderOf } from "@/accounts/sender-address";
import { fieldFaults, fieldsOf, goOn } from "@/app/forms";
import { guarded } from "@/app/gate";
import { pageWithNotice } from "@/app/held-notice";
import { refuse } from "@/app/refuse";
import { askToFollow } from "@/commands/follow/ask-to-follow";
import { write } from "@/commands/write";
import { Notice } from "@/domain/access/notice";
import { FollowForm } from "@/domain/follow/follow-form";
import { followedPage } from "@/domain/follow/followed-page";
import { readEnv } from "@/env";
import { whatIsFollowed } from "@/queries/change/followed-feed";
import { read } from "@/queries/read";

const page = "/follow";

/** Takes the wish to follow a page by e-mail. The answer is the same whether the address follows it already or not. */
export const POST = guarded(
  async (request) => {
    const { mail, appUrl } = readEnv();
    if (mail === null) return refuse("not-found");
    const now = new Date();
    const typed = await fieldsOf(request);
    const path = followedPage(typed.page ?? "", appUrl);
    const there = await read(async (db) => path && whatIsFollowed(db, path));
    if (there.ok && !there.value) return refuse("not-found");
    const answer = (status: number, said: Partial<Notice> & Pick<Notice, "code">) =>
      pageWithNotice(
        status,
        `${page}?${new URLSearchParams({ page: path ?? "" })}`,
        Notice.parse({ page, ...said, typed: { ...typed, page: path ?? "" } }),
        request.headers.get("cookie"),
      );
    if (!there.ok) return answer(503, { code: there.reason });
    const form = FollowForm.safeParse(typed);
    if (!form.success) return answer(422, { code: "invalid", faults: fieldFaults(form.error) });
    const seconds = await countFollow(senderOf(request.headers));
    if (seconds !== null) return answer(429, { code: "too-many", seconds });
    const { email, often } = form.data;
    const asked = { email, often, path: path!, host: new URL(appUrl).host };
    const written = await write((db) => askToFollow(db, asked, now));
    if (!written.ok) return answer(503, { code: written.reason });
    return goOn(`${page}?${new URLSearchParams({ page: path!, sent: "1" })}`, {
      page,
      code: "follow-asked",
    });
  },
  { limit: 20_000 },
);

/** Whoever comes back to this address by hand begins anew. */
export function GET(): Response {
  return goOn(page, null);
}
