import type { ClaimRecord } from "../claim";
import type { StatusReport } from "../status/status";
import { lowerFirst } from "../status/wording";
import { type Lead, leadOf, sourceName } from "../timeline/entry-of";
import { standfirstLine } from "../timeline/standfirst-line";

/**
 * On whose word a claim stands, and who is against it: "said by a reporter, via Rossiya-1; denied by the CIA". Who denies it
 * and what shows the contrary never stand in the place of who says it.
 */
export function sourceWords(record: ClaimRecord, report: StatusReport): string {
  const { source, against } = standfirstLine(record, report);
  return [standing(report, source), ...against.map((words) => lowerFirst(words.replace(/\.$/, "")))].join(
    "; ",
  );
}

function standing(report: StatusReport, source: string): string {
  const lead = leadOf(report);
  if (lead === null) return "nobody is on record as saying so";
  if (lead.kind === "evidence") return `shown by ${source}`;
  const who = isDescribed(lead) ? lowerFirst(source) : source;
  return report.credit.says.length > 0 ? `said by ${who}` : `once said by ${who}`;
}

/** "A reporter for the network" is no name, and within a sentence begins small. */
function isDescribed(lead: Lead & { kind: "attribution" }): boolean {
  const { description } = lead.attribution.source;
  return /^(?:An?|One|Two|Some) /.test(description ?? "") && sourceName(lead.attribution) === description;
}
