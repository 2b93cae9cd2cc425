"use client";

import { useRef, useState } from "react";
import type { ReaderReport, ReportState } from "@/domain/report/reader-report";
import { type ReportCommand, reportKeys } from "@/domain/report/report-keys";
import { buttonLook } from "@/ui/button-look";
import { useSay } from "@/ui/desk/frame/toast";
import { ReportRow } from "@/ui/desk/incoming/report-row";
import { useCommand } from "../../use-command";
import { useDeskKeys } from "../../use-desk-keys";
import { Settle } from "./settle";

type Outcome = Exclude<ReportState, "open">;

/** The reports of a page. One that is settled stays in its place, with the way back, until the page is looked at anew. */
export function ReportList({ reports, me }: { reports: ReaderReport[]; me: string }) {
  const [now, setNow] = useState(reports);
  const list = useRef<HTMLUListElement>(null);
  const last = useRef<string[]>([]);
  const send = useCommand();
  const say = useSay();

  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-report]") ?? [])];
  const here = () => rows().findIndex((row) => row.contains(document.activeElement));
  function goTo(place: number) {
    const all = rows();
    all[Math.max(0, Math.min(place, all.length - 1))]?.querySelector("a")?.focus();
  }

  async function set(report: ReaderReport, outcome: Outcome | null, note: string | null): Promise<boolean> {
    const words = `${outcome === null ? "Opened again" : outcome === "error" ? "An error" : "No error"}: ${report.title}`;
    const answer = await send("settle-report", { report: report.id, outcome, note }, { words, lanes: [] });
    if (!answer.ok) {
      say({ words: answer.message, failed: true });
      return false;
    }
    const settled = outcome !== null && { settledBy: me, settledAt: new Date().toISOString(), email: null };
    const open = outcome === null && { settledBy: null, settledAt: null };
    setNow((before) =>
      before.map((one) =>
        one.id === report.id ? { ...one, ...settled, ...open, state: outcome ?? "open", note } : one,
      ),
    );
    last.current = [...last.current.filter((id) => id !== report.id), ...(outcome ? [report.id] : [])];
    // The buttons go with what was settled: whoever works by keys is still at this report.
    list.current?.querySelector<HTMLElement>(`[data-report="${report.id}"] a`)?.focus();
    say(outcome ? { words, takeBack: () => void set(report, null, null) } : { words });
    return true;
  }

  useDeskKeys(reportKeys, (command: ReportCommand) => {
    const place = here();
    if (command.kind === "next") goTo(place + 1);
    else if (command.kind === "previous") goTo(place - 1);
    else if (command.kind === "settle") {
      const field = rows()[place]?.querySelector("input");
      if (!field) return false;
      field.focus();
    } else {
      const report = now.find(({ id }) => id === last.current.at(-1));
      if (!report) return false;
      void set(report, null, null);
    }
    return true;
  });

  return (
    <ul ref={list} aria-label="What readers report">
      {now.map((report) => (
        <ReportRow
          key={report.id}
          report={report}
          act={
            report.state === "open" ? (
              <Settle title={report.title} settle={(outcome, note) => set(report, outcome, note)} />
            ) : (
              <div>
                <button
                  className={buttonLook("plain", "quiet")}
                  type="button"
                  onClick={() => void set(report, null, null)}
                >
                  Open again<span className="sr-only">: {report.title}</span>
                </button>
              </div>
            )
          }
        />
      ))}
    </ul>
  );
}
