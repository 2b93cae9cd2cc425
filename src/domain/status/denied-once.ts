import { saysSo } from "../attribution-meaning";
import type { Attribution } from "../claim";
import type { PublicRecord } from "../sourcing/public-record";
import { speakerWords } from "../sourcing/speaker";
import { listed, plural, sentence } from "./wording";

/** "Ada Lind denied it. Halm Trust took that back. No denial stands." Null where no denial was taken back. */
export function deniedOnce(record: Pick<PublicRecord, "deniedOnce">): string | null {
  const taken = record.deniedOnce;
  if (taken.length === 0) return null;
  const said = taken.map(({ attribution }) => attribution);
  const acts = taken.map(({ by }) => by);
  const [who, others] = [speakers(said), speakers(acts)];
  const act = said.every(({ stance }) => stance === "disputes") ? "contested" : "denied";
  const since = acts.every(({ stance }) => saysSo(stance))
    ? `${plural(others.length, "has", "have")} since said that it is so`
    : "took that back";
  const denied = `${sentence(listed(who))} ${act} it`;
  const taking = who.join() === others.join() ? `, and ${since}` : `. ${sentence(listed(others))} ${since}`;
  return `${denied}${taking}. No denial stands.`;
}

const speakers = (said: readonly Attribution[]): string[] => [...new Set(said.map(speakerWords))];
