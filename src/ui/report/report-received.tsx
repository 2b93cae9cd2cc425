import type { Notice } from "@/domain/access/notice";
import { NoticeLine } from "../account/notice-line";
import { OwnPage } from "../account/own-page";
import { buttonLook } from "../button-look";
import { Link } from "../link";
import type { ReportAbout } from "./report-page";

/** What happens now, once a report is sent. */
export function ReportReceived({ notice, about }: { notice: Notice; about: ReportAbout | null }) {
  return (
    <OwnPage section={null} title="Report an error">
      <NoticeLine notice={notice} />
      <div className="grid gap-4">
        <p>
          An editor reads your report and looks at the page. If it was an error, it is put right, and what was
          wrong is told on that page and under <Link href="/corrections">Corrections</Link>. Nothing is
          changed unseen.
        </p>
        <p>If you left an address, an editor may write to you. It is deleted once your report is settled.</p>
      </div>
      <p>
        <Link className={buttonLook()} href={about?.address ?? "/"}>
          {about === null ? "To the timeline" : "Back to the page"}
        </Link>
      </p>
    </OwnPage>
  );
}
