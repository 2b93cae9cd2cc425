import type { ClaimRecord, EntityRef } from "../claim";
import type { PositionLine, SanctionLine } from "../pages";
import { briefStatusAsOf } from "../status/brief-status";
import { mostCertain } from "../status/line-order";
import { periodWords } from "../time/period";
import type { LineStyle, Status } from "../vocabulary";
import { spokenTies } from "./spoken-ties";

/** What one does to another: the words that stand between the two, in the order in which a table has them. */
export const tieWords = {
  says: "says so in a claim about",
  denies: "denies a claim about",
  takes_back: "took back a claim about",
  silent: "would not comment on a claim about",
  passes_on: "passed on words of",
  hides: "passed on, from a source that it does not name, a claim about",
  shows: "published a document on a claim about",
  together: "stands in one claim with",
  post: "holds a post at",
  sanctions: "has put sanctions on",
} as const;
export type TieKind = keyof typeof tieWords;

/** One thing by which two are tied: what was done about a claim (by its number), or a post or a sanction with its dates. */
export type TieAct = { does: string; line: LineStyle; claim: number | null };

/** `from` and `to` are ids. Two that stand in one claim are tied both ways: the one of the lesser id is `from`. */
export type Tie = { from: string; to: string; kind: TieKind; line: LineStyle; acts: TieAct[] };

/** A claim that ties some together, with its number among those of the whole story or page, from 1. */
export type NetworkClaim = {
  id: string;
  number: number;
  text: string;
  status: Status;
  record: ClaimRecord;
  about: readonly EntityRef[];
};

/** `nodes` have a tie each, those with the most first. */
export type Network = { nodes: EntityRef[]; ties: Tie[] };

/** What a claim is told as, numbered from `first`. */
export function networkClaims(
  claims: readonly { record: ClaimRecord; entities: readonly EntityRef[] }[],
  first: number,
  asOf: Date,
): NetworkClaim[] {
  return claims.map(({ record, entities }, place) => {
    const { id, text } = record;
    const { status } = briefStatusAsOf(record, asOf);
    return { id, text, status, number: first + place, record, about: entities };
  });
}

/**
 * The people, organizations and outlets of some claims at an instant, and what ties them. Only those who are named: a source without a name is nobody
 * here, and what it said hangs on the outlet that heard it. Of posts and sanctions come those that stood on that day, as they are given.
 */
export function networkOf(
  claims: readonly NetworkClaim[],
  records: { positions: readonly PositionLine[]; sanctions: readonly SanctionLine[] },
  asOf: Date,
): Network {
  const ties = new Map<string, Tie>();
  const nodes = new Map<string, EntityRef>();
  const add = (from: EntityRef, kind: TieKind, to: EntityRef, act: TieAct) => {
    if (from.id === to.id) return;
    for (const node of [from, to]) {
      const known = nodes.get(node.id);
      if (!known?.publishes) nodes.set(node.id, { ...known, ...node });
    }
    const key = `${from.id} ${kind} ${to.id}`;
    const tie = ties.get(key) ?? { from: from.id, to: to.id, kind, line: act.line, acts: [] };
    if (!tie.acts.some(({ does, claim }) => does === act.does && claim === act.claim)) tie.acts.push(act);
    tie.line = mostCertain([tie.line, act.line]);
    ties.set(key, tie);
  };
  for (const claim of claims) {
    for (const { from, kind, to, act } of spokenTies(claim, asOf)) add(from, kind, to, act);
    if (claim.status !== "unsourced")
      for (const [one, other] of pairs(claim.about))
        add(one, "together", other, { does: "", line: claim.status, claim: claim.number });
  }
  for (const line of records.positions)
    add(line.person, "post", line.organization, ofRecord(`${line.title}, ${periodWords(line)}`));
  for (const line of records.sanctions)
    add(line.authority, "sanctions", line.entity, ofRecord(periodWords(line)));
  return inOrder(nodes, [...ties.values()]);
}

/** A post and a sanction are records, and no claims that somebody makes. */
function ofRecord(does: string): TieAct {
  return { does, line: "confirmed", claim: null };
}

function pairs(about: readonly EntityRef[]): [EntityRef, EntityRef][] {
  const sorted = about.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.flatMap((one, at) =>
    sorted.slice(at + 1).map((other): [EntityRef, EntityRef] => [one, other]),
  );
}

const kinds = Object.keys(tieWords);
const letters = new Intl.Collator("en");

function inOrder(nodes: ReadonlyMap<string, EntityRef>, ties: readonly Tie[]): Network {
  const others = new Map([...nodes.keys()].map((id) => [id, new Set<string>()]));
  for (const { from, to } of ties) {
    others.get(from)!.add(to);
    others.get(to)!.add(from);
  }
  const sorted = [...nodes.values()].sort(
    (a, b) =>
      others.get(b.id)!.size - others.get(a.id)!.size ||
      letters.compare(a.name, b.name) ||
      (a.id < b.id ? -1 : 1),
  );
  const place = new Map(sorted.map(({ id }, at) => [id, at]));
  return {
    nodes: sorted,
    ties: ties.toSorted(
      (a, b) =>
        place.get(a.from)! - place.get(b.from)! ||
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        place.get(a.to)! - place.get(b.to)!,
    ),
  };
}
