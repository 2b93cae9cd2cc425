import type { LineStyle } from "@/domain/vocabulary";
import { CountsByStyle } from "./counts-by-style";
import { roomy } from "./grow";
import { columnCount, readRows } from "./read-rows";
import { RowColumns, type Side } from "./row-columns";
import { type Bytes, eachRow, RowSet, rowOf } from "./row-set";
import { RowsByTerm } from "./rows-by-term";
import { type Place, RowsByTime, type Walk } from "./rows-by-time";
import { RowsByValue } from "./rows-by-value";
import { countPlaces, countTerms, type Tally } from "./tally";
import { type NamedTerm, styleRoom, TermNames } from "./term-names";
import { TermPool } from "./term-pool";
import { ValueSets } from "./value-sets";

/** Of rows: between which instants they are sorted, both included, and at which one they must be public. */
export type Within = { from: number; to: number; publicAt: number | null };

/** All rows of the index but for their words, as they are at `version`. */
export class RowTable {
  isOutdated = false;
  private readonly names = new TermNames();
  private readonly columns = new RowColumns();
  private readonly byStyle = new RowsByValue();
  private readonly byListed = new RowsByValue();
  private readonly listedSets = new ValueSets();
  private readonly countsByStyle = new CountsByStyle();
  private readonly listedByStyle = new CountsByStyle();
  private readonly counted = new TermPool();
  private readonly sought = new TermPool();
  private readonly byTerm = new RowsByTerm(this.counted, this.byStyle.every);
  private readonly bySought = new RowsByTerm(this.sought, this.byStyle.every);
  private readonly byTime = new RowsByTime(this.columns);
  /** Of all rows that stand, how many have each place. */
  private places = new Uint32Array(0);

  constructor(public version: number) {}

  get lastTerm(): number {
    return this.names.last;
  }

  name(terms: readonly NamedTerm[]): void {
    this.names.add(terms);
    this.places = roomy(this.places, this.names.months.length * styleRoom);
  }

  /** Rows as `readRows` reads them; one of its ordinal only is gone. */
  put(rows: string): void {
    readRows(rows, (numbers) => this.replace(numbers));
    if (this.counted.isWasteful()) this.isOutdated = true;
  }

  private replace(numbers: readonly number[]): void {
    const ordinal = numbers[0]!;
    const { names } = this;
    // A row that was written while the others were loaded: it comes again, with what has changed since.
    let isKnown = numbers.length > columnCount;
    const counted: number[] = [];
    const sought: number[] = [];
    const listed: number[] = [];
    for (let at = columnCount; at < numbers.length; at += 1) {
      const term = numbers[at]!;
      if (term > names.last) isKnown = false;
      if (names.counted.numberOf(term) >= 0) counted.push(names.counted.numberOf(term));
      if (names.sought.numberOf(term) >= 0) sought.push(names.sought.numberOf(term));
      const value = names.listedNumber(term);
      if (value !== undefined) listed.push(value);
    }
    const place = isKnown ? names.placeOf(numbers, columnCount) : 0;
    this.leave(ordinal);
    this.counted.write(ordinal, isKnown ? counted : []);
    this.sought.write(ordinal, isKnown ? sought : []);
    this.columns.write(ordinal, {
      place,
      listed: this.listedSets.numberOf(isKnown ? listed : []),
      sortAt: numbers[1] ?? 0,
      rank: numbers[2] ?? 0,
      from: numbers[3] ?? 0,
      to: ordinal >= 0 ? Number.POSITIVE_INFINITY : (numbers[4] ?? 0),
    });
    if (isKnown) this.enter(ordinal);
    this.byTerm.touch(ordinal);
    this.bySought.touch(ordinal);
    this.byTime.touch(ordinal);
  }

  private leave(ordinal: number): void {
    if (!this.byStyle.every.has(ordinal)) return;
    this.byStyle.remove(ordinal);
    this.byListed.remove(ordinal);
    this.count(ordinal, -1);
  }

  private enter(ordinal: number): void {
    this.byStyle.add(ordinal, this.placeIn(ordinal) % styleRoom);
    for (const value of this.listedIn(ordinal)) this.byListed.add(ordinal, value);
    this.count(ordinal, 1);
  }

  /** Of the counts that are kept of all rows that stand. */
  private count(ordinal: number, by: 1 | -1): void {
    if (ordinal < 0) return;
    const place = this.placeIn(ordinal);
    const style = place % styleRoom;
    this.places[place]! += by;
    this.countsByStyle.count(style, this.counted.of(ordinal), this.names.counted.count, by);
    this.listedByStyle.count(style, this.listedIn(ordinal), this.names.listedCount, by);
  }

  private listedIn(ordinal: number): readonly number[] {
    return this.listedSets.valuesOf(this.columns.of(ordinal).listed[rowOf(ordinal)]!);
  }

  /** Of a row that is there, where it is counted among the styles and months. */
  private placeIn(ordinal: number): number {
    return this.columns.of(ordinal).place[rowOf(ordinal)]! - 1;
  }

  noRow(withPast: boolean): RowSet {
    return RowSet.none(this.columns.standing.rows, withPast ? this.columns.past.rows : 0);
  }

  everyRow(withPast: boolean): RowSet {
    return this.noRow(withPast).or(this.byStyle.every);
  }

  /** The rows that have a term: not a word, which only the database knows, nor a year or month, which are days. */
  having(term: number, withPast: boolean): RowSet {
    const rows = this.noRow(withPast);
    const styles = this.names.stylesOf(term);
    for (const style of styles ?? []) rows.or(this.byStyle.of(style));
    const listed = this.names.listedNumber(term);
    if (listed !== undefined) rows.or(this.byListed.of(listed));
    const { counted, sought } = this.names;
    if (counted.numberOf(term) >= 0) this.byTerm.addTo(rows, counted.numberOf(term), counted.count, withPast);
    if (sought.numberOf(term) >= 0) this.bySought.addTo(rows, sought.numberOf(term), sought.count, withPast);
    return rows;
  }

  /** Takes out what does not lie there: for few rows. */
  keepWithin(rows: RowSet, { from, to, publicAt }: Within): RowSet {
    const keep = (side: Side, bytes: Bytes) =>
      eachRow(bytes, (row) => {
        const isPublic = publicAt === null || (side.from[row]! <= publicAt && side.to[row]! > publicAt);
        if (!isPublic || side.sortAt[row]! < from || side.sortAt[row]! > to)
          bytes[row >> 3]! &= ~(128 >> (row & 7));
      });
    keep(this.columns.standing, rows.standing);
    keep(this.columns.past, rows.past);
    return rows;
  }

  /** Every row that was public at an instant. */
  publicAt(at: number): RowSet {
    const rows = this.noRow(true);
    const { standing, past } = this.columns;
    standing.spans.mark(standing, rows.standing, at);
    past.spans.mark(past, rows.past, at);
    return rows.and(this.everyRow(true));
  }

  /** Every row that is sorted between two instants, both included. */
  sortedWithin(from: number, to: number, withPast: boolean): RowSet {
    const rows = this.noRow(withPast);
    this.byTime.addBetween(rows, from, to, withPast);
    return rows;
  }

  /** Ordinals of the rows that come next. */
  next(among: RowSet, walk: Walk): number[] {
    return this.byTime.next(among, walk);
  }

  /** Where a row stands in the order of entries. */
  placeOf(ordinal: number): Place {
    return this.byTime.placeOf(ordinal);
  }

  /** Every row that stands; of these statuses and kinds, where any are named. Null where another term is among them. */
  tallyAll(terms: readonly number[] | null): Tally | null {
    const every = [...this.names.styles.keys()];
    const styles = terms === null ? [every] : terms.map((term) => this.names.stylesOf(term));
    if (styles.includes(null)) return null;
    const wanted = new Set(styles.flatMap((each) => each ?? []));
    const places = this.places.map((count, at) => (wanted.has(at % styleRoom) ? count : 0));
    return {
      total: places.reduce((sum, count) => sum + count, 0),
      terms: this.countsByStyle.of(wanted, this.names.counted.count),
      listed: this.listedByStyle.of(wanted, this.names.listedCount),
      styles: places,
    };
  }

  tally(rows: RowSet): Tally {
    if (rows.size("standing") * 2 <= this.byStyle.every.size("standing"))
      return this.tallyOf(rows.standing, rows.past, "terms");
    // Most of them: it is quicker to count the others.
    const tally = this.tallyOf(null, rows.past, "terms");
    const whole = this.tallyAll(null)!;
    const others = this.tallyOf(this.everyRow(false).without(rows).standing, null, "terms");
    tally.total += whole.total - others.total;
    for (const name of ["terms", "listed", "styles"] as const)
      for (let at = 0; at < tally[name].length; at += 1)
        tally[name][at]! += whole[name][at]! - others[name][at]!;
    return tally;
  }

  /** Without what a row may have many of, and of "styles" without the short lists too: those are no part of it. */
  shortTally(rows: RowSet, depth: "styles" | "listed"): Tally {
    return this.tallyOf(rows.standing, rows.past, depth);
  }

  private tallyOf(standing: Bytes | null, past: Bytes | null, depth: "styles" | "listed" | "terms"): Tally {
    const styles = new Uint32Array(this.places.length);
    const terms = new Uint32Array(depth === "terms" ? this.names.counted.count : 0);
    const sets = new Uint32Array(this.listedSets.count);
    for (const [side, bytes] of [
      ["standing", standing],
      ["past", past],
    ] as const) {
      if (bytes === null) continue;
      countPlaces(styles, depth === "styles" ? null : sets, this.columns[side], bytes);
      if (depth === "terms") countTerms(terms, this.counted[side].start, this.counted.numbers, bytes);
    }
    return {
      total: styles.reduce((sum, count) => sum + count, 0),
      terms,
      listed: this.listedSets.valuesIn(sets, this.names.listedCount),
      styles,
    };
  }

  /** The terms of a facet. */
  termsOf(facet: string): readonly number[] {
    return this.names.of(facet);
  }

  /** How many of a tally have each of the terms of a facet, in the order of `termsOf`. */
  countsOf(tally: Tally, facet: string): Uint32Array {
    const numbers = this.names.numbersOf(facet);
    const counts = new Uint32Array(numbers.length);
    const kind = this.names.countedIn(facet);
    if (kind === "styles") {
      for (let at = 0; at < tally.styles.length; at += 1)
        if (at % styleRoom < counts.length) counts[at % styleRoom]! += tally.styles[at]!;
      return counts;
    }
    const counted = tally[kind];
    for (let at = 0; at < numbers.length; at += 1) counts[at] = counted[numbers[at]!] ?? 0;
    return counts;
  }

  stylesByMonth({ styles }: Pick<Tally, "styles">): { day: string; style: LineStyle; count: number }[] {
    return this.names.months.flatMap((day, at) =>
      this.names.styles.flatMap((style, place) => {
        const count = styles[at * styleRoom + place] ?? 0;
        return count > 0 ? [{ day, style, count }] : [];
      }),
    );
  }

  /** Each of the rows is looked at: for few. */
  stylesByDay(rows: RowSet): { day: string; style: LineStyle; count: number }[] {
    const counts = new Map<string, Map<LineStyle, number>>();
    rows.each((ordinal) => {
      const day = new Date(this.columns.of(ordinal).sortAt[rowOf(ordinal)]!).toISOString().slice(0, 10);
      const style = this.names.styles[this.placeIn(ordinal) % styleRoom]!;
      const its = counts.get(day) ?? new Map<LineStyle, number>();
      counts.set(day, its.set(style, (its.get(style) ?? 0) + 1));
    });
    return [...counts].flatMap(([day, its]) => [...its].map(([style, count]) => ({ day, style, count })));
  }
}
