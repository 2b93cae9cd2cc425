import type { ReactNode } from "react";
import { isGood, type Notice } from "@/domain/access/notice";
import { noticeWords } from "@/domain/access/notice-words";

/** What became of the form before: a refusal is an alert, the rest is said quietly. `children` are what one can do then. */
export function NoticeLine({ notice, children }: { notice: Notice | null; children?: ReactNode }) {
  if (notice === null) return null;
  const { title, more } = noticeWords(notice);
  const good = isGood(notice.code);
  return (
    <div className={good ? "said" : "err"} role={good ? "status" : "alert"} id="notice">
      <strong>{title}</strong>
      {more === "" ? null : ` ${more}`}
      {children}
    </div>
  );
}
