import type { Attribution, Evidence } from "../claim";
import { isSameVoice, voiceKey } from "./speaker";
import type { Weighed } from "./weighed";

/**
 * Who stands on which side of a claim at an instant, each voice once a side. A claim is credited to those who say it and
 * to nobody else: who denies it and what shows the contrary stand beside, and the origins are counted of `says` alone.
 */
export type Credit = {
  /** Says that it is so, and stands by it. Who settles it comes first, then whoever can be named. */
  says: Attribution[];
  /** Documents that show it. */
  shows: Evidence[];
  /** Said so, until it was taken back. */
  saidOnce: Attribution[];
  /** The acts that took it back. */
  tookBack: Attribution[];
  denies: Attribution[];
  /** Denied or contested it, until that was taken back, and does not say it now. */
  deniedOnce: Attribution[];
  /** The acts that took a denial back, or say so now. */
  tookBackDenial: Attribution[];
  /** Speaks to a part of it and no more, whichever way. */
  inPart: Attribution[];
  /** Contests it, short of a denial. */
  disputes: Attribution[];
  /** Documents that show the contrary. */
  contradicts: Evidence[];
};

export function creditIn({ record, confirming, open }: Weighed): Credit {
  const says = eachVoiceOnce([...confirming, ...open(), ...record.asserting]);
  const denies = eachVoiceOnce(record.denials);
  const isSaid = says.length + record.supporting.length > 0;
  // Whoever took back words that are not held withdraws nothing of a claim that others make.
  const bare = isSaid ? [] : record.bareRetractions;
  const tookBack = [...record.withdrawn.map(({ by }) => by), ...bare];
  return {
    says,
    shows: record.supporting,
    saidOnce: without(eachVoiceOnce(record.withdrawn.map(({ attribution }) => attribution)), says),
    // Who corrects says what is so now: that stands on its own side.
    tookBack: eachVoiceOnce(tookBack.filter(({ stance }) => stance === "retracts")),
    denies,
    deniedOnce: without(eachVoiceOnce(record.deniedOnce.map(({ attribution }) => attribution)), [
      ...denies,
      ...record.contests,
      ...says,
    ]),
    tookBackDenial: eachVoiceOnce(record.deniedOnce.map(({ by }) => by)),
    inPart: eachVoiceOnce(record.inPart),
    disputes: without(eachVoiceOnce(record.contests), denies),
    contradicts: record.contradicting,
  };
}

/** The first of each voice. One that nothing identifies is nobody's but its own. */
function eachVoiceOnce(attributions: readonly Attribution[]): Attribution[] {
  const first = new Map<string, Attribution>();
  for (const each of attributions) {
    const key = voiceKey(each) ?? `alone:${each.id}`;
    if (!first.has(key)) first.set(key, each);
  }
  return [...first.values()];
}

function without(attributions: Attribution[], others: readonly Attribution[]): Attribution[] {
  return attributions.filter((each) => !others.some((other) => isSameVoice(each, other)));
}
