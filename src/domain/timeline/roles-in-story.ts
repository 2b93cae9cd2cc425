import { isSilence, saysSo } from "../attribution-meaning";
import { groundRulesWords } from "../attribution-words";
import type { Attribution, ClaimRecord, EntityRef } from "../claim";
import { isInPart, stanceLabel, stanceOf } from "../sourcing/in-part";
import { publicRecordAsOf } from "../sourcing/public-record";
import { voiceKey } from "../sourcing/speaker";
import { listed, lowerFirst } from "../status/wording";
import { dayWords } from "../time/date-words";

type Known = { record: ClaimRecord; entities: readonly EntityRef[] };

/** So many days are told of one thing that somebody did again and again. */
const mostDays = 3;

/**
 * What each person and organization did in a story, in words. Whoever did one thing is told by it; whoever spoke and also denied
 * something, took it back or would not say is told by all of it, each with its days: nobody who spoke is listed as silent alone.
 */
export function rolesIn(known: readonly Known[], asOf: Date): Map<string, string | null> {
  const roles = new Map<string, string | null>();
  for (const { entities } of known) for (const { id } of entities) roles.set(id, null);
  const publicOf = (record: ClaimRecord) =>
    record.attributions.filter(({ publishedAt }) => publishedAt <= asOf);
  const spoken = known.flatMap(({ record }) => publicOf(record));
  const taken = known.flatMap(({ record }) => publicRecordAsOf(record, asOf).deniedOnce);
  const gone = {
    denials: new Set(taken.map(({ attribution }) => attribution.id)),
    acts: new Set(taken.map(({ by }) => by.id)),
  };
  for (const [id, own] of byEntity(spoken)) roles.set(id, roleOf(own, gone));
  for (const said of spoken) {
    for (const relay of said.relays)
      if (relay.entity && !roles.get(relay.entity.id)) roles.set(relay.entity.id, "carried it");
    if (!roles.has(said.article.outlet.id)) roles.set(said.article.outlet.id, "carried it");
  }
  for (const { record } of known)
    for (const { publisher, publishedAt } of record.evidence)
      if (publisher && publishedAt <= asOf && !roles.get(publisher.id))
        roles.set(publisher.id, "published the record");
  return roles;
}

/** Denials that were taken back, or settled by a later word of their speaker, and the acts that did so. */
type Gone = Record<"denials" | "acts", ReadonlySet<string>>;

/** All that each did under a name of their own; a refusal is that of whoever is named in it. */
function byEntity(spoken: readonly Attribution[]): Map<string, Attribution[]> {
  const own = new Map<string, Attribution[]>();
  for (const said of spoken) {
    const { entity } = said.source;
    if (!entity || !(isSilence(said.stance) || voiceKey(said) === entity.id)) continue;
    own.set(entity.id, [...(own.get(entity.id) ?? []), said]);
  }
  return own;
}

function roleOf(own: readonly Attribution[], gone: Gone): string {
  const isFor = ({ stance }: Attribution) => saysSo(stance);
  const saying = own.filter(isFor);
  // Whoever spoke on the record once is told so, whichever of their words comes first.
  const best = saying.find(({ groundRules }) => groundRules === "on_record") ?? saying[0];
  const others = own.filter((said) => !isFor(said));
  const ordered = others.toSorted((a, b) => Number(isSilence(a.stance)) - Number(isSilence(b.stance)));
  const did = new Map<string, Attribution[]>();
  if (best) did.set(saidWords(best), saying);
  for (const said of ordered) {
    const words = otherWords(said, gone);
    did.set(words, [...(did.get(words) ?? []), said]);
  }
  const told = [...did];
  return told.length === 1
    ? told[0]![0]
    : told.map(([words, acts]) => `${words} (${daysOf(acts)})`).join("; ");
}

/** In the words of the attribution itself: nobody is on record whose terms nobody stated. */
function saidWords(said: Attribution): string {
  if (isInPart(said)) return lowerFirst(stanceOf(said));
  return said.groundRules === "unknown" ? "terms not stated" : lowerFirst(groundRulesWords[said.groundRules]);
}

/** Who denies a claim is no source of it. */
function otherWords(said: Attribution, { denials, acts }: Gone): string {
  if (said.stance === "retracts" && acts.has(said.id)) return "takes back a denial";
  const words = lowerFirst(isInPart(said) ? stanceOf(said) : stanceLabel(said));
  return denials.has(said.id) ? `${words}, taken back since` : words;
}

function daysOf(acts: readonly Attribution[]): string {
  const at = acts.map(({ publishedAt }) => publishedAt).toSorted((a, b) => a.getTime() - b.getTime());
  const days = [...new Set(at.map(dayWords))];
  return days.length > mostDays ? `${days[0]} to ${days.at(-1)}` : listed(days);
}
