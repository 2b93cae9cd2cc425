import { apart } from "../apart";
import type { Attribution, ClaimRecord } from "../claim";
import type { StandfirstLine } from "../pages";
import { plainName } from "../plain-name";
import { carriesWeight } from "../sourcing/public-record";
import { isUnnamed } from "../sourcing/speaker";
import type { StatusReport } from "../status/status";
import { besideOf, besideSentence, mostNamed } from "./beside";
import { type Lead, leadOf, sourceName } from "./entry-of";

/** A claim as a line of a story's columns: with those who say it by name, then those who deny it. */
export function standfirstLine(record: ClaimRecord, report: StatusReport): StandfirstLine {
  const lead = leadOf(report);
  return {
    id: record.id,
    text: record.text,
    href: `/claims/${record.id}`,
    source: sourceWords(lead, report),
    against: besideOf(report.credit, null).flatMap((side) =>
      side.how === "Also said by" || side.how === "Also shown by" ? [] : [besideSentence(side)],
    ),
    marks: lead?.kind === "attribution" && lead.attribution.hedge ? [lead.attribution.hedge.text] : [],
  };
}

/** Everybody whose word counts for the status: one who only repeats what somebody in a position to know confirms adds nothing. */
function sourceWords(lead: Lead | null, { status, credit }: StatusReport): string {
  if (lead === null) return "";
  if (lead.kind === "evidence") return apart(lead.evidence.title);
  const said = credit.says.length > 0 ? credit.says : credit.saidOnce;
  const spoken = status === "confirmed" && said.some(carriesWeight) ? said.filter(carriesWeight) : said;
  const voices = spoken.filter((one) => !isToldShorter(one, spoken));
  const named = voices.slice(0, mostNamed).map(throughWords);
  const more = voices.length - named.length;
  return more > 0 ? `${named.join("; ")}; and ${more} more` : named.join("; ");
}

/** "Anatoly Antonov, via Rossiya-1": who, and the last hand it came from. */
function throughWords(attribution: Attribution): string {
  const who = sourceName(attribution);
  const via = attribution.relays.at(-1)?.entity?.name ?? attribution.article.outlet.name;
  return who === via ? apart(who) : `${apart(who)}, via ${apart(via)}`;
}

/**
 * "A mechanic", where the same article has "a mechanic at the depot, who asked not to be named": the same words, cut short. Where
 * several are told so, or the longer words set another apart ("an official of another ministry"), nobody is taken for one of them.
 */
function isToldShorter(one: Attribution, all: readonly Attribution[]): boolean {
  if (!isUnnamed(one)) return false;
  const short = describedBy(one);
  const longer = all
    .filter((other) => other.id !== one.id && isUnnamed(other) && other.article.id === one.article.id)
    .map(describedBy)
    .filter((long) => short !== "" && long.length > short.length && begins(long, short))
    .toSorted((a, b) => a.length - b.length);
  const longest = longer.at(-1);
  return (
    longest !== undefined &&
    !setsApart.test(longest.slice(short.length)) &&
    longer.every((long) => begins(longest, long))
  );
}

const setsApart =
  /(?<!\p{L})(?:another|other|others|else|second|third|fourth|different|separate|rival|opposing|opposite|neighbou?ring|unrelated)(?!\p{L})/u;
const describedBy = ({ source }: Attribution) => plainName(source.description ?? "").replace(/^an? /, "");
const begins = (long: string, short: string) => `${long} `.startsWith(`${short} `);
