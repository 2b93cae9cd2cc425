import type { LineStyle } from "@/domain/vocabulary";
import { roomy } from "./grow";

export type NamedTerm = { id: number; facet: string; value: string };

/** Facets of which a row may have several values, of a great many. */
const several = new Set(["person", "organization", "outlet", "hedge", "story"]);
/** Of these, several of a short list. */
const listed = new Set(["stance", "identity", "origins", "reporting", "was"]);
/** Of these, several of a great many, and nobody is told how many have each. */
const uncounted = new Set(["source", "rests"]);

/** So many styles have room in a tally, and more are not to come. */
export const styleRoom = 16;

/** Terms by numbers of their own, from 0 up. */
class Numbered {
  count = 0;
  /** The number and one more; nought for other terms. */
  private numbers = new Int32Array(0);

  add(term: number): void {
    this.numbers = roomy(this.numbers, term + 1);
    this.count += 1;
    this.numbers[term] = this.count;
  }

  /** -1 for other terms. */
  numberOf(term: number): number {
    return (this.numbers[term] ?? 0) - 1;
  }
}

/** Rows have one style and one month each, which are kept as one number: their place. Their style tells their kind. */
export class TermNames {
  last = 0;
  /** Terms of which a row may have several are numbered from 0 up, without those of words between them. */
  readonly counted = new Numbered();
  /** Those that are never counted. */
  readonly sought = new Numbered();
  private readonly listedAs = new Map<number, number>();
  readonly styles: LineStyle[] = [];
  readonly months: string[] = [];
  private readonly styleOf = new Map<number, number>();
  private readonly monthOf = new Map<number, number>();
  private readonly kindOf = new Map<number, string>();
  private readonly byFacet = new Map<string, { ids: number[]; numbers: number[] }>();

  /** Terms in the order of their ids; those that are known already are passed over, for two may have asked at once. */
  add(terms: readonly NamedTerm[]): void {
    for (const { id, facet, value } of terms) {
      if (id <= this.last) continue;
      this.last = id;
      if (several.has(facet)) this.counted.add(id);
      if (uncounted.has(facet)) this.sought.add(id);
      if (listed.has(facet)) this.listedAs.set(id, this.listedAs.size);
      if (facet === "status") this.styleOf.set(id, this.styles.push(value as LineStyle) - 1);
      if (facet === "month") this.monthOf.set(id, this.months.push(value) - 1);
      if (facet === "kind") this.kindOf.set(id, value);
      const its = this.byFacet.get(facet) ?? { ids: [], numbers: [] };
      this.byFacet.set(facet, its);
      its.ids.push(id);
      its.numbers.push(this.styleOf.get(id) ?? this.listedAs.get(id) ?? this.counted.numberOf(id));
    }
  }

  /** Which of the counts of a tally are those of a facet's terms. */
  countedIn(facet: string): "styles" | "listed" | "terms" {
    if (facet === "status") return "styles";
    return listed.has(facet) ? "listed" : "terms";
  }

  /** The number of a value of the short lists; undefined for other terms. */
  listedNumber(term: number): number | undefined {
    return this.listedAs.get(term);
  }

  /** The terms of a facet. */
  of(facet: string): readonly number[] {
    return this.byFacet.get(facet)?.ids ?? [];
  }

  /** Their numbers, in the same order: of a status that of its style, of a short list that in it. */
  numbersOf(facet: string): readonly number[] {
    return this.byFacet.get(facet)?.numbers ?? [];
  }

  get listedCount(): number {
    return this.listedAs.size;
  }

  /** Of a row with these terms, from that one on. Nought is left for rows that are gone. */
  placeOf(terms: readonly number[], from: number): number {
    let place = 1;
    for (let at = from; at < terms.length; at += 1)
      place += this.styleOf.get(terms[at]!) ?? (this.monthOf.get(terms[at]!) ?? 0) * styleRoom;
    return place;
  }

  /** The numbers of the styles that a status or a kind is of; null for other terms. */
  stylesOf(term: number): number[] | null {
    const style = this.styleOf.get(term);
    if (style !== undefined) return [style];
    const kind = this.kindOf.get(term);
    if (kind === undefined) return null;
    return this.styles.flatMap((each, at) => (kindOfStyle(each) === kind ? [at] : []));
  }
}

function kindOfStyle(style: LineStyle): string {
  if (style === "none") return "response";
  return style === "open" || style === "answered" ? "question" : "claim";
}
