import { readStamp } from "@/accounts/form-stamp";
import { countReport } from "@/accounts/report-limit";
import { senderOf } from "@/accounts/sender-address";
import { fieldFaults, fieldsOf, goOn } from "@/app/forms";
import { guarded } from "@/app/gate";
import { pageWithNotice } from "@/app/held-notice";
import { takeReport } from "@/commands/reports/take-report";
import { write } from "@/commands/write";
import { Notice } from "@/domain/access/notice";
import { faultOfAge, ReportForm } from "@/domain/report/report-form";
import { reportedPage } from "@/domain/report/reported-page";
import { readEnv } from "@/env";
import { pageTitle } from "@/queries/page/page-title";
import { read } from "@/queries/read";

const page = "/report";

/** Takes what a reader reports. What is refused comes back as it was typed, with what is wrong beside it. */
export const POST = guarded(
  async (request) => {
    const now = new Date();
    const { stamp: sealed = "", ...typed } = await fieldsOf(request);
    const answer = (status: number, said: Partial<Notice> & Pick<Notice, "code">, stamp = sealed) =>
      pageWithNotice(
        status,
        page,
        Notice.parse({ page, ...said, typed: { ...typed, stamp } }),
        request.headers.get("cookie"),
      );

    const form = ReportForm.safeParse(typed);
    const about = reportedPage(typed.page ?? "", readEnv().appUrl);
    const titled = await read(async (db) => about && pageTitle(db, about.path, about.asOf));
    if (!titled.ok) return answer(503, { code: titled.reason });
    const faults = form.success ? [] : fieldFaults(form.error);
    if (titled.value === null) faults.unshift({ field: "page", message: "is no page of this site" });
    if (!form.success || about === null || titled.value === null)
      return answer(422, { code: "invalid", faults });

    const stamp = await readStamp(sealed);
    const aged = stamp === null ? "too-old" : faultOfAge(stamp.at, now);
    if (stamp === null || aged === "too-old") return answer(422, { code: "too-old" }, "");
    if (aged !== null) return answer(422, { code: aged });
    const seconds = await countReport(senderOf(request.headers));
    if (seconds !== null) return answer(429, { code: "too-many", seconds });

    const { words, email = null } = form.data;
    const report = { id: stamp.id, path: about.address, title: titled.value, words, email };
    const written = await write((db) => takeReport(db, report, now));
    if (!written.ok) return answer(503, { code: written.reason });
    if (written.value === "sent-before") return answer(409, { code: "sent-before" }, "");
    return goOn(`${page}?${new URLSearchParams({ page: about.address, sent: "1" })}`, {
      page,
      code: "report-received",
    });
  },
  { limit: 200_000 },
);

/** Whoever comes back to this address by hand begins anew. */
export function GET(): Response {
  return goOn(page, null);
}
