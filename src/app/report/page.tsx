import type { Metadata } from "next";
import { readStamp, stampForm } from "@/accounts/form-stamp";
import { reportedPage } from "@/domain/report/reported-page";
import { readEnv } from "@/env";
import { pageTitle } from "@/queries/page/page-title";
import { ReportPage } from "@/ui/report/report-page";
import { ReportReceived } from "@/ui/report/report-received";
import { noticeFor } from "../forms";
import { heldNotice } from "../held-notice";
import { rawOf, reading, type SearchParams } from "../reading";

export const metadata: Metadata = { title: "Report an error", robots: { index: false } };

/** Where a reader says what is wrong on a page; and, once it is sent, what happens now. */
export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const raw = await rawOf(searchParams);
  // A second report within the minute that the notice of the first one lasts is another form.
  const received = raw.sent?.[0] === "1" ? await noticeFor("/report") : null;
  const notice = await heldNotice();
  const written = notice?.typed.page ?? raw.page?.[0] ?? "";
  const page = reportedPage(written, readEnv().appUrl);
  const title = page && (await reading((db) => pageTitle(db, page.path, page.asOf)));
  const about = page && title !== null ? { address: page.address, title } : null;
  if (received) return <ReportReceived notice={received} about={about} />;
  // A form that comes back is the same form: it need not wait anew.
  const stamp = notice?.typed.stamp ?? "";
  const isOurs = (await readStamp(stamp)) !== null;
  return <ReportPage notice={notice} about={about} stamp={isOurs ? stamp : await stampForm(new Date())} />;
}
