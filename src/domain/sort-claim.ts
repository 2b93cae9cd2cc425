import { isSilence } from "./attribution-meaning";
import { type Attribution, type ClaimRecord, Selector } from "./claim";

/**
 * The one order in which a claim tells what it holds: by public time, of one moment first whoever says something
 * and then who would not, then by the author's own id in plain letter order, whatever collation a database has. The same record so gives the same JSON wherever it is kept.
 */
export function inRecordOrder(record: ClaimRecord): ClaimRecord {
  return {
    ...record,
    attributions: record.attributions
      .map((said) => ({ ...said, selectors: said.selectors.toSorted(byRole) }))
      .toSorted((a, b) => byInstant(a.publishedAt, b.publishedAt) || bySilence(a, b) || byKey(a, b)),
    evidence: record.evidence.toSorted((a, b) => byInstant(a.publishedAt, b.publishedAt) || byKey(a, b)),
    determinations: record.determinations.toSorted(
      (a, b) => byInstant(a.effectiveAt, b.effectiveAt) || byKey(a, b),
    ),
  };
}

const roles = Selector.shape.role.options;

function byRole(a: Selector, b: Selector): number {
  return roles.indexOf(a.role) - roles.indexOf(b.role);
}

function byInstant(a: Date, b: Date): number {
  return a.getTime() - b.getTime();
}

function bySilence(a: Attribution, b: Attribution): number {
  return Number(isSilence(a.stance)) - Number(isSilence(b.stance));
}

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
