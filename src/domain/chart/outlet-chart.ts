import { apart } from "../apart";
import { saidHref } from "../attribution-pages";
import type { Attribution, ClaimRecord, EntityRef } from "../claim";
import { type AttributionPath, attributionPaths, type PathNode } from "../sourcing/attribution-path";
import { stanceOf } from "../sourcing/in-part";
import { hidesItsOrigin, speakerName } from "../sourcing/speaker";
import { type Voice, voicesAsOf } from "../sourcing/voices";
import { joined } from "../status/wording";
import type { LineStyle, Stance } from "../vocabulary";
import { voiceLine } from "./voice-line";

/** An outlet of a story with how many of its claims it carries, in an article of its own or as others heard it there. */
export type CarryingOutlet = { outlet: EntityRef; claims: number };

/** One thing that an outlet has about a claim: who did what, and on what way it came into the outlet and from there to us. */
export type Carried = {
  /** Of the attribution. */
  id: string;
  stance: Stance;
  style: LineStyle;
  words: string;
  /** Who speaks; "its own reporting" where the outlet does. */
  who: string;
  /** "through TASS, as The Hill tells it, “reportedly”"; empty where it was heard at first hand and nothing is hedged. */
  heard: string;
  at: Date;
  /** Whether we read it in the outlet's own article, and not in one of another that had it from there. */
  isOwnArticle: boolean;
  because: string | null;
  href: string;
};

/** What both outlets have about one claim. `earlier` is which of them told of it first in an article of its own, where both did. */
export type OutletRow = { claim: ClaimRecord; carried: [Carried[], Carried[]]; earlier: 0 | 1 | null };

/** How many claims both carry, each alone, and neither. */
export type OutletCounts = { both: number; only: [number, number]; neither: number };

/** What two outlets carry of these claims at an instant, in the order of the claims; those that neither carries are counted alone. */
export function outletChart(
  claims: readonly ClaimRecord[],
  pair: readonly [EntityRef, EntityRef],
  asOf: Date,
): { rows: OutletRow[]; counts: OutletCounts } {
  const all = claims.map((claim) => rowOf(claim, pair, asOf));
  const rows = all.filter(({ carried: [a, b] }) => a.length + b.length > 0);
  const alone = (mine: 0 | 1) =>
    rows.filter(({ carried }) => carried[mine].length > 0 && carried[mine === 0 ? 1 : 0].length === 0).length;
  const only: [number, number] = [alone(0), alone(1)];
  const counts = { both: rows.length - only[0] - only[1], only, neither: all.length - rows.length };
  return { rows, counts };
}

function rowOf(claim: ClaimRecord, [a, b]: readonly [EntityRef, EntityRef], asOf: Date): OutletRow {
  const said = new Map(claim.attributions.map((each) => [each.id, each]));
  const voices = voicesAsOf(claim, asOf).map((voice) => ({
    voice,
    attribution: said.get(voice.attribution)!,
  }));
  const of = (outlet: EntityRef) =>
    voices.flatMap(({ voice, attribution }) => carriedBy(outlet, claim, attribution, voice) ?? []);
  const carried: [Carried[], Carried[]] = [of(a), of(b)];
  return { claim, carried, earlier: earlierOf(carried) };
}

/** Null where the words neither came out in this outlet nor passed through it. */
function carriedBy(
  outlet: EntityRef,
  claim: ClaimRecord,
  attribution: Attribution,
  voice: Voice,
): Carried | null {
  const [{ nodes }] = attributionPaths([attribution]) as [AttributionPath];
  const place = nodes.findIndex(({ entity }) => entity?.id === outlet.id);
  const isOwnArticle = attribution.article.outlet.id === outlet.id;
  if (place === -1 && !isOwnArticle) return null;
  const before = isOwnArticle ? nodes.slice(1, -1) : nodes.slice(1, Math.max(place, 1));
  return {
    id: attribution.id,
    stance: attribution.stance,
    style: voiceLine(attribution, voice),
    words: stanceOf(attribution),
    who: place === 0 ? ownName(attribution) : speakerName(attribution),
    heard: heardWords(attribution, before, isOwnArticle),
    at: attribution.publishedAt,
    isOwnArticle,
    because: voice.role === "no_longer" ? voice.because : null,
    href: saidHref(claim, attribution.id),
  };
}

/** How an outlet is called as a source of its own: what its people found out, or what is told as its word. */
function ownName(attribution: Attribution): string {
  if (hidesItsOrigin(attribution)) return speakerName(attribution);
  return attribution.source.identity === "outlet_observation" ? "its own reporting" : "itself";
}

function heardWords({ hedge, article }: Attribution, before: readonly PathNode[], isOwn: boolean): string {
  return [
    before.length > 0 ? `through ${joined(before.map(({ name }) => apart(name)))}` : [],
    isOwn ? [] : `as ${apart(article.outlet.name)} tells it`,
    // It stands in the article that we hold, and is no word of an outlet that this one names.
    hedge ? `“${apart(hedge.text)}”` : [],
  ]
    .flat()
    .join(", ");
}

function earlierOf([a, b]: OutletRow["carried"]): 0 | 1 | null {
  const [mine, other] = [firstOwn(a), firstOwn(b)];
  if (mine === null || other === null || mine === other) return null;
  return mine < other ? 0 : 1;
}

function firstOwn(carried: readonly Carried[]): number | null {
  const own = carried.filter(({ isOwnArticle }) => isOwnArticle).map(({ at }) => at.getTime());
  return own.length === 0 ? null : Math.min(...own);
}

/**
 * Which two are compared: those asked for by slug, and in the place of one that is not, who carries most of the others. Null where the
 * record has no such outlet, or the same is asked for twice.
 */
export function outletsAsked(
  outlets: readonly CarryingOutlet[],
  asked: readonly [string | undefined, string | undefined],
): [EntityRef, EntityRef] | null {
  const others = outlets.filter(({ outlet }) => !asked.includes(outlet.slug)).map(({ outlet }) => outlet);
  const [a, b] = asked.map((slug) =>
    slug === undefined ? others.shift() : outlets.find(({ outlet }) => outlet.slug === slug)?.outlet,
  );
  return a && b && a.id !== b.id ? [a, b] : null;
}

/** With which two, by slug, the lists begin in which two are chosen: with those asked for, and in the place of one that is not there with who carries most of the others. */
export function outletsOffered(
  outlets: readonly CarryingOutlet[],
  asked: readonly [string | undefined, string | undefined],
): [string | undefined, string | undefined] {
  const slugs = outlets.map(({ outlet }) => outlet.slug);
  const [a, b] = asked.map((slug) => (slug !== undefined && slugs.includes(slug) ? slug : undefined));
  const others = slugs.filter((slug) => slug !== a && slug !== b);
  const first = a ?? others.shift();
  return [first, b === undefined || b === first ? others.shift() : b];
}
