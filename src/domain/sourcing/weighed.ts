import type { Attribution } from "../claim";
import { attributionPaths } from "./attribution-path";
import { hasTwoOrigins, type Independence, independenceIn } from "./independence";
import { namesOverNobody } from "./origins";
import { carriesWeight, type PublicRecord } from "./public-record";
import { hidesItsOrigin, isNamed } from "./speaker";

/** What the rules weigh, taken from the record once. */
export type Weighed = {
  record: PublicRecord;
  /** Whether there are two independent origins at the lower bound. Asked only when the ladder gets that far. */
  hasTwoOrigins: () => boolean;
  /** The whole range with its cut, for those who show it. */
  independence: () => Independence;
  /** Statements by name, on record, with standing: each one confirms. */
  confirming: Attribution[];
  /** On-record denials with standing: each one disputes. */
  weightyDenials: Attribution[];
  /** On-record contests with standing. */
  weightyContests: Attribution[];
  /** Named origins and outlets' own reporting. Asked only when the ladder gets that far. */
  open: () => Attribution[];
  /** Documents with authority over the record, for and against. */
  proof: string[];
  disproof: string[];
};

export function weigh(record: PublicRecord): Weighed {
  return {
    record,
    hasTwoOrigins: once(() => hasTwoOrigins(record)),
    independence: once(() => independenceIn(record)),
    confirming: record.asserting.filter(carriesWeight),
    weightyDenials: record.denials.filter(carriesWeight),
    weightyContests: record.contests.filter(carriesWeight),
    open: once(() => openOrigins(record.asserting)),
    proof: record.supporting.filter((each) => each.authoritative).map((each) => each.id),
    disproof: record.contradicting.filter((each) => each.authoritative).map((each) => each.id),
  };
}

function openOrigins(asserting: Attribution[]): Attribution[] {
  const open = asserting.filter(isOpenOrigin);
  const isCited = (each: Attribution) => each.source.identity === "named_organization";
  if (!open.some(isCited)) return open;
  const overNobody = namesOverNobody(attributionPaths(asserting));
  return open.filter((each) => !overNobody.has(each.id));
}

function isOpenOrigin(attribution: Attribution): boolean {
  if (isNamed(attribution)) return true;
  return attribution.source.identity === "outlet_observation" && !hidesItsOrigin(attribution);
}

function once<T>(work: () => T): () => T {
  let done: { value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
