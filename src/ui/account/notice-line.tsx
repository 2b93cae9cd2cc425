import type { ReactNode } from "react";
import { isGood, type Notice } from "@/domain/access/notice";
import { noticeWords } from "@/domain/access/notice-words";

/** What became of the form before: a refusal is an alert, the rest is said quietly. `children` are what one can do then. */
export function NoticeLine(props: { notice: Notice | null; className?: string; children?: ReactNode }) {
  const { notice, className = "", children } = props;
  if (notice === null) return null;
  const { title, more } = noticeWords(notice);
  const good = isGood(notice.code);
  return (
    <div
      className={`border-l-3 pl-3 text-sm ${good ? "border-ink" : "border-refuted-line"} ${className}`}
      role={good ? "status" : "alert"}
      id="notice"
    >
      <strong className={`block font-semibold ${good ? "text-ink" : "text-refuted-ink"}`}>{title}</strong>
      {more === "" ? null : ` ${more}`}
      {children}
    </div>
  );
}
