import { isSilence } from "../attribution-meaning";
import type { Attribution } from "../claim";
import { spokenOrder } from "./said-time";
import { hearingOutlet, isSameVoice, isUnnamed, speakingEntity } from "./speaker";

/**
 * `by`: which words no longer stand, as attribution id to the retraction or correction that took them back.
 * `bare`: retractions in force by a speaker of whom we hold nothing earlier; the words they took back are known
 * by their withdrawal alone.
 */
export type Withdrawals = { by: Map<string, Attribution>; bare: Attribution[] };

/**
 * Works out what was taken back, from the attributions that are public at the instant in question.
 *
 * A retraction by a source takes back what that source said before it. One that points at an attribution takes
 * back that origin; if an outlet on the way speaks ("we withdraw our story"), only what came through it falls.
 * A correction replaces the outlet's or the speaker's own earlier attribution. An act that was itself taken
 * back has no force, so a withdrawn retraction brings the words back.
 */
export function withdrawalsAmong(spoken: Attribution[]): Withdrawals {
  const by = new Map<string, Attribution>();
  const bare: Attribution[] = [];
  const acts = spoken.filter((each) => each.stance === "retracts" || each.stance === "corrects");
  if (acts.length === 0) return { by, bare };

  const byId = new Map(spoken.map((each) => [each.id, each]));
  const ordered = inOrder(acts, byId);
  const place = new Map(ordered.map((act, index) => [act.id, index]));
  // From the last act to the first: whether an act has force depends on later ones only, and the earliest
  // act that took words back is the one left in the map.
  for (const [index, act] of [...ordered.entries()].toReversed()) {
    if (by.has(act.id)) continue;
    const reached = reach(act, spoken, byId);
    if (reached.length === 0 && act.stance === "retracts" && !pointsAtWords(act, byId)) bare.push(act);
    for (const target of reached) {
      const isLaterAct = (place.get(target.id) ?? -1) >= index;
      if (!isLaterAct) by.set(target.id, act);
    }
  }
  return { by, bare };
}

function pointsAtWords(act: Attribution, byId: Map<string, Attribution>): boolean {
  return act.respondsTo !== null && byId.has(act.respondsTo);
}

function reach(act: Attribution, spoken: Attribution[], byId: Map<string, Attribution>): Attribution[] {
  const pointed = act.respondsTo === null ? undefined : byId.get(act.respondsTo);
  if (pointed === undefined) return act.stance === "retracts" ? ownWords(act, spoken) : [];
  if (isSilence(pointed.stance) || pointed.id === act.id) return [];
  if (pointed.stance === "retracts") return act.stance === "retracts" ? [pointed] : [];
  return pointedWords(act, pointed, spoken);
}

/** A bare "we withdraw it": all that the speaker said before, and the unnamed sources only the speaker knew. */
function ownWords(act: Attribution, spoken: Attribution[]): Attribution[] {
  const speaker = speakingEntity(act);
  return spoken.filter((each) => {
    if (each.id === act.id || !isPosition(each)) return false;
    if (isSameVoice(each, act)) return spokenOrder(each, act) <= 0;
    // An unnamed source speaks through the outlet that heard it. When that outlet takes its story back, nobody
    // is left to vouch for the source. A named source can still be asked, so its words stay.
    const onlyWeKnew = speaker !== null && isUnnamed(each) && hearingOutlet(each)?.id === speaker.id;
    return onlyWeKnew && spokenOrder(each, act) <= 0;
  });
}

function pointedWords(act: Attribution, pointed: Attribution, spoken: Attribution[]): Attribution[] {
  const isOwn = isSameVoice(act, pointed);
  const carrier = carrierThatSpeaks(act, pointed, isOwn);
  // Somebody else's correction is a rival account: it asserts its own proposition and erases nobody's.
  if (act.stance === "corrects" && !isOwn && carrier === null) return [];
  return spoken.filter((each) => {
    if (each.id === act.id) return false;
    if (each.id === pointed.id) return true;
    if (!isPosition(each) || isAgainst(each) !== isAgainst(pointed)) return false;
    if (!isSameVoice(each, pointed) || (carrier !== null && !carriedBy(each, carrier))) return false;
    return spokenOrder(each, act) <= 0;
  });
}

/**
 * The outlet or relay on the way of `pointed` that now speaks for its own report; null when the source itself
 * does, or somebody on its behalf. A paper that corrects what it printed speaks for its own copy alone, even
 * where the corrected copy names the same source: what that source told others stays.
 */
function carrierThatSpeaks(act: Attribution, pointed: Attribution, isOwn: boolean): string | null {
  const outlet = act.article.outlet.id;
  if (act.stance === "corrects" && pointed.article.outlet.id === outlet) return outlet;
  const speaker = speakingEntity(act);
  return !isOwn && speaker !== null && carriedBy(pointed, speaker.id) ? speaker.id : null;
}

function carriedBy(attribution: Attribution, entityId: string): boolean {
  if (attribution.article.outlet.id === entityId) return true;
  return attribution.relays.some((relay) => relay.entity?.id === entityId);
}

/** Words that take a side on the claim; only these can be taken back by a bare retraction. */
function isPosition(attribution: Attribution): boolean {
  return attribution.stance !== "retracts" && !isSilence(attribution.stance);
}

function isAgainst(attribution: Attribution): boolean {
  return attribution.stance === "denies" || attribution.stance === "disputes";
}

/** By publication; at one instant an answer comes after what it answers, and ids settle the rest. */
function inOrder(acts: Attribution[], byId: Map<string, Attribution>): Attribution[] {
  const depth = new Map(acts.map((act) => [act.id, answerDepth(act, byId)]));
  return acts.toSorted(
    (a, b) =>
      a.publishedAt.getTime() - b.publishedAt.getTime() ||
      (depth.get(a.id) ?? 0) - (depth.get(b.id) ?? 0) ||
      (a.id < b.id ? -1 : 1),
  );
}

function answerDepth(act: Attribution, byId: Map<string, Attribution>): number {
  const seen = new Set<string>();
  let current: Attribution | undefined = act;
  while (current !== undefined && current.respondsTo !== null && !seen.has(current.id)) {
    seen.add(current.id);
    current = byId.get(current.respondsTo);
  }
  return seen.size;
}
