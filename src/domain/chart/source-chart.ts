import { apart } from "../apart";
import { isSilence } from "../attribution-meaning";
import { saidHref } from "../attribution-pages";
import { evidenceLine } from "../attribution-words";
import type { Attribution, ClaimRecord, EntityRef, Evidence } from "../claim";
import { hopsOf } from "../sourcing/attribution-path";
import { stanceOf } from "../sourcing/in-part";
import { hidesItsOrigin, speakerName, speakingEntity, voiceKey } from "../sourcing/speaker";
import { type Voice, voicesAsOf } from "../sourcing/voices";
import { joined } from "../status/wording";
import type { LineStyle, Stance } from "../vocabulary";
import { voiceLine } from "./voice-line";

/**
 * One thing that somebody did about one claim, with the line that it alone could carry. `heard` says where we have it from,
 * and `because` what became of it, where it no longer stands. A document has no stance.
 */
export type SourceAct = {
  id: string;
  stance: Stance | null;
  style: LineStyle;
  words: string;
  heard: string;
  /** Through how many hands it came. */
  hops: number;
  because: string | null;
  href: string;
};

export type SourceRow = {
  key: string;
  name: string;
  isDocument: boolean;
  /** Who has a page of their own. */
  entity: EntityRef | null;
  /** Not on record, and not known to be one and the same in all that stands in the row. */
  mayBeSeveral: boolean;
  first: Date;
  /** By the claim's place among the columns: what they did about it, first to last. */
  acts: SourceAct[][];
};

type SourceHead = Omit<SourceRow, "key" | "first" | "acts">;

export const sourceSorts = ["most", "first", "name"] as const;
export type SourceSort = (typeof sourceSorts)[number];

/**
 * Sources by claims at an instant: who says each, denies it, took it back or would not say, and what documents show. One voice is one row, as the
 * rules tell voices apart; a source that nothing identifies is a row of its own, and who only passes words on is none.
 */
export function sourceChart(claims: readonly ClaimRecord[], asOf: Date, sort: SourceSort): SourceRow[] {
  const rows = new Map<string, SourceRow>();
  const rowOf = (key: string, first: Date, made: () => SourceHead): SourceRow => {
    const known = rows.get(key) ?? { ...made(), key, first, acts: claims.map(() => []) };
    if (first < known.first) known.first = first;
    rows.set(key, known);
    return known;
  };
  for (const [column, claim] of claims.entries()) {
    const said = new Map(claim.attributions.map((each) => [each.id, each]));
    for (const voice of voicesAsOf(claim, asOf)) {
      const attribution = said.get(voice.attribution)!;
      const row = rowOf(rowKey(attribution), attribution.publishedAt, () => speakerHead(attribution));
      addAct(row.acts[column]!, actOf(claim, attribution, voice));
    }
    for (const shown of claim.evidence.filter(({ publishedAt }) => publishedAt <= asOf)) {
      const key = `document:${shown.publisher?.id ?? ""}:${shown.title}`;
      const row = rowOf(key, shown.publishedAt, () => documentHead(shown));
      row.acts[column]!.push(shownBy(claim, shown));
    }
  }
  for (const row of rows.values()) row.mayBeSeveral &&= row.acts.flat().length > 1;
  return [...rows.values()].sort((a, b) => byKind(a, b) || orders[sort](a, b) || byName(a, b));
}

/** Who is on record is one voice everywhere. "An official", "the ministry" of two articles may be two. */
function rowKey(attribution: Attribution): string {
  const voice = voiceKey(attribution);
  if (voice === null) return attribution.id;
  return onRecord(attribution) ? voice : `${voice}:${attribution.article.id}`;
}

function onRecord(attribution: Attribution): EntityRef | null {
  return hidesItsOrigin(attribution) ? null : speakingEntity(attribution);
}

function speakerHead(attribution: Attribution): SourceHead {
  const entity = onRecord(attribution);
  return { name: speakerName(attribution), isDocument: false, entity, mayBeSeveral: entity === null };
}

function documentHead({ title }: Evidence): SourceHead {
  return { name: title, isDocument: true, entity: null, mayBeSeveral: false };
}

function shownBy(claim: ClaimRecord, shown: Evidence): SourceAct {
  const by = shown.publisher ? `published by ${apart(shown.publisher.name)}, ` : "";
  return {
    id: shown.id,
    stance: null,
    style: evidenceLine(shown),
    words: shown.bearing === "supports" ? "Supports it" : "Contradicts it",
    heard: `${by}${shown.authoritative ? "with" : "without"} authority over the record`,
    hops: 0,
    because: null,
    href: `/claims/${claim.id}#shown-${shown.id}`,
  };
}

function actOf(claim: ClaimRecord, attribution: Attribution, voice: Voice): SourceAct {
  const hops = hopsOf(attribution);
  return {
    id: attribution.id,
    stance: attribution.stance,
    style: voiceLine(attribution, voice),
    words: stanceOf(attribution),
    heard: heardWords(attribution, hops),
    hops: hops.length,
    because: voice.role === "no_longer" ? voice.because : null,
    href: saidHref(claim, attribution.id),
  };
}

/** The same done again is told once, by the shortest way on which it reached us. */
function addAct(acts: SourceAct[], act: SourceAct): void {
  const again = acts.findIndex((other) => isTheSame(other, act));
  if (again === -1) acts.push(act);
  else if (act.hops < acts[again]!.hops) acts.splice(again, 1, act);
}

function isTheSame(a: SourceAct, b: SourceAct): boolean {
  return a.words === b.words && a.because === b.because && a.style === b.style;
}

/** "through Rossiya-1, in The Hill": whoever reads a sign is not to take for first hand what came through others. */
function heardWords({ article, hedge }: Attribution, hops: readonly string[]): string {
  const through = hops.length > 0 ? `through ${joined(hops)}, ` : "";
  return `${through}in ${apart(article.outlet.name)}${hedge ? `, “${apart(hedge.text)}”` : ""}`;
}

const orders: Record<SourceSort, (a: SourceRow, b: SourceRow) => number> = {
  most: (a, b) => spokeOf(b) - spokeOf(a),
  first: (a, b) => a.first.getTime() - b.first.getTime(),
  name: () => 0,
};

/** Of how many claims they spoke: who declines to speak has not. */
function spokeOf({ acts }: SourceRow): number {
  return acts.filter((each) => each.some(({ stance }) => stance === null || !isSilence(stance))).length;
}

/** Whoever speaks comes first, and then what is written. */
function byKind(a: SourceRow, b: SourceRow): number {
  return Number(a.isDocument) - Number(b.isDocument);
}

const letters = new Intl.Collator("en");

function byName(a: SourceRow, b: SourceRow): number {
  return letters.compare(a.name, b.name) || (a.key < b.key ? -1 : 1);
}
