import type { Notice } from "@/domain/access/notice";
import { CopyLink } from "./copy-link";
import { NoticeLine } from "./notice-line";

/** What became of the form before, with a link to hand on where there is one. `site` comes before the link's path. */
export function NoticeBox(props: { notice: Notice | null; site?: string; className?: string }) {
  const { notice, site = "", className } = props;
  return (
    <NoticeLine notice={notice} className={className}>
      {notice?.link ? <CopyLink link={`${site}${notice.link}`} /> : null}
      {notice?.secret ? <CopyLink link={notice.secret} label="The token" /> : null}
    </NoticeLine>
  );
}
