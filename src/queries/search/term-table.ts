import type { LineStyle } from "@/domain/timeline/entry";

/** Where the terms of a row lie, how many there are, and its place among the styles and months. */
type Side = { start: Int32Array; length: Uint8Array; place: Uint16Array };

/** What was counted of some rows: how many there are, how many have each term, and by style and month. */
export type Tally = { total: number; terms: Uint32Array; styles: Uint32Array };

/** Facets of which a row may have several values; its style and its month are one each. */
const counted = new Set(["stance", "identity", "person", "organization", "outlet", "hedge", "story"]);

/** So many styles have room in a tally, and more are not to come. */
const styleRoom = 16;

/**
 * The terms of rows, one after the other in one array; `start` and `length` say where those of a row lie. Rows that
 * stand are numbered from 0 up, those that are past from -1 down. What is replaced stays behind as waste until there is
 * too much of it.
 */
export class TermTable {
  isOutdated = false;
  lastTerm = 0;
  private pool = new Int32Array(1 << 16);
  private used = 0;
  private waste = 0;
  private standing: Side = side();
  private past: Side = side();
  /** 1 for the terms that are counted; those that are a style or a month have a place instead. */
  private isCounted = new Uint8Array(1 << 12);
  private readonly placeOf = new Map<number, number>();
  private readonly styles: { term: number; style: LineStyle }[] = [];
  private readonly months: string[] = [];
  private readonly byFacet = new Map<string, number[]>();
  /** All rows that stand, kept while they come and go. */
  private whole: Tally = { total: 0, terms: new Uint32Array(1 << 12), styles: new Uint32Array(0) };

  constructor(public version: number) {}

  /** Terms in the order of their ids; those that are known already are passed over, for two may have asked at once. */
  name(terms: readonly { id: number; facet: string; value: string }[]): void {
    for (const { id, facet, value } of terms) {
      if (id <= this.lastTerm) continue;
      this.lastTerm = id;
      this.isCounted = roomy(this.isCounted, id + 1);
      this.whole.terms = roomy(this.whole.terms, id + 1);
      if (facet === "status")
        this.placeOf.set(id, this.styles.push({ term: id, style: value as LineStyle }) - 1);
      if (facet === "month") this.placeOf.set(id, (this.months.push(value) - 1) * styleRoom);
      if (counted.has(facet)) this.isCounted[id] = 1;
      const ids = this.byFacet.get(facet);
      if (ids) ids.push(id);
      else this.byFacet.set(facet, [id]);
    }
    this.whole.styles = roomy(this.whole.styles, this.months.length * styleRoom);
  }

  /** Rows as "ordinal term term …", a comma between; one without terms is gone. */
  put(rows: string): void {
    const numbers: number[] = [];
    let at = 0;
    while (at < rows.length) {
      numbers.length = 0;
      for (let ends = false; at < rows.length && !ends; ) {
        let number = 0;
        const isNegative = rows.charCodeAt(at) === minus;
        if (isNegative) at += 1;
        for (let code = rows.charCodeAt(at); code >= zero; code = rows.charCodeAt(at)) {
          number = number * 10 + code - zero;
          at += 1;
        }
        numbers.push(isNegative ? -number : number);
        ends = rows.charCodeAt(at) === comma;
        at += 1;
      }
      this.replace(numbers);
    }
    if (this.waste > 1 << 20 && this.waste > this.used / 2) this.isOutdated = true;
  }

  private replace([ordinal = 0, ...found]: number[]): void {
    // A row that was written while the others were loaded: it comes again, with what has changed since.
    const terms = found.every((term) => term <= this.lastTerm) ? found : [];
    const isStanding = ordinal >= 0;
    const row = isStanding ? ordinal : -1 - ordinal;
    const rows = isStanding ? this.standing : this.past;
    rows.start = roomy(rows.start, row + 1);
    rows.length = roomy(rows.length, row + 1);
    rows.place = roomy(rows.place, row + 1);
    if (isStanding) this.count(this.whole, rows, row, -1);
    this.waste += rows.length[row]!;
    this.pool = roomy(this.pool, this.used + terms.length);
    rows.start[row] = this.used;
    let place = 0;
    for (const term of terms) {
      if (this.isCounted[term] === 1) this.pool[this.used++] = term;
      place += this.placeOf.get(term) ?? 0;
    }
    rows.length[row] = this.used - rows.start[row]!;
    // Nought is for a row that is gone.
    rows.place[row] = terms.length === 0 ? 0 : place + 1;
    if (isStanding) this.count(this.whole, rows, row, 1);
  }

  private count(tally: Tally, rows: Side, row: number, by: 1 | -1): void {
    const place = rows.place[row];
    if (!place) return;
    tally.total += by;
    tally.styles[place - 1]! += by;
    const { terms } = tally;
    const { pool } = this;
    const start = rows.start[row]!;
    const end = start + rows.length[row]!;
    for (let at = start; at < end; at += 1) terms[pool[at]!]! += by;
  }

  /** Every row that stands. */
  tallyAll(): Tally {
    return this.whole;
  }

  /** How many of a tally have this term. */
  countOf({ terms, styles }: Tally, term: number): number {
    const style = this.placeOf.get(term);
    if (style === undefined) return terms[term]!;
    let count = 0;
    for (let at = style; at < styles.length; at += styleRoom) count += styles[at]!;
    return count;
  }

  private blank(): Tally {
    return {
      total: 0,
      terms: new Uint32Array(this.whole.terms.length),
      styles: new Uint32Array(this.whole.styles.length),
    };
  }

  /** Rows by their ordinals, four bytes each, the highest first. */
  tallyOf(ordinals: Uint8Array): Tally {
    const tally = this.blank();
    const view = new DataView(ordinals.buffer, ordinals.byteOffset, ordinals.byteLength);
    for (let at = 0; at < ordinals.byteLength; at += 4) {
      const ordinal = view.getInt32(at);
      if (ordinal >= 0) this.count(tally, this.standing, ordinal, 1);
      else this.count(tally, this.past, -1 - ordinal, 1);
    }
    return tally;
  }

  /** Rows by bits, 15,360 to a block, as `bit_send` gives them: the number of bits in four bytes, then the bits. */
  tallyBits(blocks: readonly { block: number; bits: Uint8Array }[]): Tally {
    const tally = this.blank();
    for (const { block, bits } of blocks) {
      const rows = block >= 0 ? this.standing : this.past;
      const first = (block >= 0 ? block : -1 - block) * 15_360;
      for (let at = 4; at < bits.length; at += 1) {
        let byte = bits[at]!;
        while (byte !== 0) {
          const bit = Math.clz32(byte) - 24;
          byte &= ~(128 >> bit);
          this.count(tally, rows, first + (at - 4) * 8 + bit, 1);
        }
      }
    }
    return tally;
  }

  termsOf(facet: string): readonly number[] {
    return this.byFacet.get(facet) ?? [];
  }

  stylesByMonth({ styles }: Tally): { day: string; style: LineStyle; count: number }[] {
    return this.months.flatMap((day, at) =>
      this.styles.flatMap(({ style }, place) => {
        const count = styles[at * styleRoom + place]!;
        return count > 0 ? [{ day, style, count }] : [];
      }),
    );
  }
}

const [minus, comma, zero] = [45, 44, 48];

function side(): Side {
  return { start: new Int32Array(1 << 12), length: new Uint8Array(1 << 12), place: new Uint16Array(1 << 12) };
}

/** The same, or one half as long again where there is no room for `length`. */
function roomy<T extends Int32Array | Uint32Array | Uint16Array | Uint8Array>(array: T, length: number): T {
  if (array.length >= length) return array;
  const more = new (array.constructor as new (length: number) => T)(Math.ceil(length * 1.5));
  more.set(array);
  return more;
}
