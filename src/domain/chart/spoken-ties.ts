import { isSilence, saysSo } from "../attribution-meaning";
import { evidenceLine } from "../attribution-words";
import type { Attribution, EntityRef } from "../claim";
import { attributionPaths } from "../sourcing/attribution-path";
import { stanceOf } from "../sourcing/in-part";
import { hearingOutlet, hidesItsOrigin, isUnnamed, speakingEntity } from "../sourcing/speaker";
import { type Voice, voicesAsOf } from "../sourcing/voices";
import type { NetworkClaim, TieAct, TieKind } from "./network";
import { voiceLine } from "./voice-line";

/** Who is tied to whom by what one of them did about a claim. */
export type SpokenTie = { from: EntityRef; kind: TieKind; to: EntityRef; act: TieAct };

/**
 * What a claim and all that was public of it by `asOf` ties: whoever speaks to those whom the claim is about, whoever passed
 * words on to whom they had them from, and whose document shows it. Where a hop is unknown nobody is tied across it.
 */
export function spokenTies({ record, number, about }: NetworkClaim, asOf: Date): SpokenTie[] {
  const said = new Map(record.attributions.map((each) => [each.id, each]));
  const ties: SpokenTie[] = [];
  for (const voice of voicesAsOf(record, asOf)) {
    const attribution = said.get(voice.attribution)!;
    const act = actOf(attribution, voice, number);
    const { from, kind } = whoDoesWhat(attribution);
    if (from) for (const to of about) ties.push({ from, kind, to, act });
    ties.push(...passedOn(attribution, act));
  }
  for (const shown of record.evidence.filter(({ publishedAt }) => publishedAt <= asOf)) {
    const does = shown.bearing === "supports" ? "Supports it" : "Contradicts it";
    const act = { does, line: evidenceLine(shown), claim: number };
    if (shown.publisher) for (const to of about) ties.push({ from: shown.publisher, kind: "shows", to, act });
  }
  return ties;
}

function actOf(attribution: Attribution, voice: Voice, claim: number): TieAct {
  const does = stanceOf(attribution);
  const line = voiceLine(attribution, voice);
  return { does: voice.role === "no_longer" ? `${does}, no longer` : does, line, claim };
}

/** Null where nobody with a record of their own is named: then nobody does anything. */
function whoDoesWhat(attribution: Attribution): { from: EntityRef | null; kind: TieKind } {
  if (isUnnamed(attribution) || hidesItsOrigin(attribution))
    return { from: isSilence(attribution.stance) ? null : hearingOutlet(attribution), kind: "hides" };
  return { from: speakingEntity(attribution), kind: kindOf(attribution) };
}

function kindOf({ stance }: Attribution): TieKind {
  if (isSilence(stance)) return "silent";
  if (stance === "retracts") return "takes_back";
  return saysSo(stance) ? "says" : "denies";
}

/** Each on the way to the one before it, both by name and next to each other. A refusal to speak is nothing to pass on. */
function passedOn(attribution: Attribution, act: TieAct): SpokenTie[] {
  if (isSilence(attribution.stance)) return [];
  const [{ nodes } = { nodes: [] }] = attributionPaths([attribution]);
  return nodes.slice(1).flatMap((node, before) => {
    const to = nodes[before]!.entity;
    return node.entity && to
      ? [{ from: node.entity, kind: "passes_on" as const, to, act: { ...act, does: "" } }]
      : [];
  });
}
