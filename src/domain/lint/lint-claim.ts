import type { ClaimRecord } from "../claim";
import { anonymityWithoutReason } from "./anonymity-without-reason";
import { beginsMidway } from "./begins-midway";
import { commonNounSource } from "./common-noun-source";
import { compound } from "./compound";
import { confirmingVerb } from "./confirming-verb";
import { correctionAsSupport } from "./correction-as-support";
import { empty } from "./empty";
import type { Finding, LintRule } from "./finding";
import { fragment } from "./fragment";
import { groupAsSeveral } from "./group-as-several";
import { halfCovered } from "./half-covered";
import { hedgeWithoutSource } from "./hedge-without-source";
import { leftOpen } from "./left-open";
import { matterOf, type Rule } from "./matter";
import { numberDiffers } from "./number-differs";
import { pluralSources } from "./plural-sources";
import { quoteWithoutStatement } from "./quote-without-statement";
import { refusedOrDeclined } from "./refused-or-declined";
import { refutedOrDenied } from "./refuted-or-denied";
import { speakerKind } from "./speaker-kind";
import { unreadableDate } from "./unreadable-date";
import { unsourced } from "./unsourced";

/** In the order in which an editor meets them: what has to be mended comes first. */
const rules: Record<LintRule, Rule> = {
  empty,
  unsourced,
  unreadable_date: unreadableDate,
  speaker_kind: speakerKind,
  begins_midway: beginsMidway,
  left_open: leftOpen,
  fragment,
  number_differs: numberDiffers,
  quote_without_statement: quoteWithoutStatement,
  compound,
  common_noun_source: commonNounSource,
  group_as_several: groupAsSeveral,
  correction_as_support: correctionAsSupport,
  half_covered: halfCovered,
  hedge_without_source: hedgeWithoutSource,
  plural_sources: pluralSources,
  confirming_verb: confirmingVerb,
  refused_or_declined: refusedOrDeclined,
  refuted_or_denied: refutedOrDenied,
  anonymity_without_reason: anonymityWithoutReason,
};

export const isLintRule = (name: string): name is LintRule => Object.hasOwn(rules, name);

/**
 * What a copy editor would ask of a claim and its attributions, as the record stands at `asOf`. Depends on nothing but its
 * arguments, never throws on any text, and is quick enough for each key press. An id comes up once.
 */
export function lintClaim(claim: ClaimRecord, asOf: Date): Finding[] {
  const matter = matterOf(claim, asOf);
  const found = Object.values(rules).flatMap((rule) => rule(matter));
  return [...new Map(found.toReversed().map((each) => [each.id, each])).values()].toReversed();
}
