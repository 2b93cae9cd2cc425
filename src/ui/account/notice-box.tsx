import { isGood, type Notice } from "@/domain/access/notice";
import { noticeWords } from "@/domain/access/notice-words";
import { CopyLink } from "./copy-link";

/** What became of the form before: a refusal is an alert, the rest is said quietly. `site` comes before a link's path. */
export function NoticeBox({ notice, site = "" }: { notice: Notice | null; site?: string }) {
  if (notice === null) return null;
  const { title, more } = noticeWords(notice);
  const good = isGood(notice.code);
  return (
    <div className={good ? "said" : "err"} role={good ? "status" : "alert"} id="notice">
      <strong>{title}</strong>
      {more === "" ? null : ` ${more}`}
      {notice.link ? <CopyLink link={`${site}${notice.link}`} /> : null}
    </div>
  );
}
