import type { LineStyle } from "@/domain/timeline/entry";

type Side = { start: Int32Array; length: Uint16Array };

/** What was counted of some rows: how many there are, how many have each term, and by style and month. */
export type Tally = { total: number; terms: Uint32Array; styles: Uint32Array };

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
  /** Place of a style, or of a month, plus one, for the terms that are one. */
  private styleOf = new Uint8Array(1 << 12);
  private monthOf = new Uint16Array(1 << 12);
  private readonly styles: LineStyle[] = [];
  private readonly months: string[] = [];
  private readonly byFacet = new Map<string, number[]>();
  /** All rows that stand, kept while they come and go. */
  private whole: Tally = { total: 0, terms: new Uint32Array(1 << 12), styles: new Uint32Array(0) };

  constructor(public version: number) {}

  name(terms: readonly { id: number; facet: string; value: string }[]): void {
    for (const { id, facet, value } of terms) {
      this.lastTerm = Math.max(this.lastTerm, id);
      this.styleOf = roomy(this.styleOf, id + 1);
      this.monthOf = roomy(this.monthOf, id + 1);
      this.whole.terms = roomy(this.whole.terms, id + 1);
      if (facet === "status") this.styleOf[id] = this.styles.push(value as LineStyle);
      if (facet === "month") this.monthOf[id] = this.months.push(value);
      const ids = this.byFacet.get(facet);
      if (ids) ids.push(id);
      else this.byFacet.set(facet, [id]);
    }
    this.whole.styles = roomy(this.whole.styles, (this.months.length + 1) * styleRoom);
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
    const place = isStanding ? ordinal : -1 - ordinal;
    const rows = isStanding ? this.standing : this.past;
    rows.start = roomy(rows.start, place + 1);
    rows.length = roomy(rows.length, place + 1);
    if (isStanding) this.count(this.whole, rows, place, -1);
    this.waste += rows.length[place]!;
    this.pool = roomy(this.pool, this.used + terms.length);
    this.pool.set(terms, this.used);
    rows.start[place] = this.used;
    rows.length[place] = terms.length;
    this.used += terms.length;
    if (isStanding) this.count(this.whole, rows, place, 1);
  }

  private count(tally: Tally, rows: Side, place: number, by: 1 | -1): void {
    const length = rows.length[place];
    if (!length) return;
    const start = rows.start[place]!;
    let style = 0;
    let month = 0;
    for (let at = start; at < start + length; at += 1) {
      const term = this.pool[at]!;
      tally.terms[term]! += by;
      if (this.styleOf[term]! > 0) style = this.styleOf[term]!;
      else if (this.monthOf[term]! > 0) month = this.monthOf[term]!;
    }
    tally.styles[month * styleRoom + style]! += by;
    tally.total += by;
  }

  /** Every row that stands. */
  tallyAll(): Tally {
    return this.whole;
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
        const byte = bits[at]!;
        if (byte === 0) continue;
        for (let bit = 0; bit < 8; bit += 1)
          if (byte & (128 >> bit)) this.count(tally, rows, first + (at - 4) * 8 + bit, 1);
      }
    }
    return tally;
  }

  termsOf(facet: string): readonly number[] {
    return this.byFacet.get(facet) ?? [];
  }

  stylesByMonth({ styles }: Tally): { day: string; style: LineStyle; count: number }[] {
    return this.months.flatMap((day, at) =>
      this.styles.flatMap((style, place) => {
        const count = styles[(at + 1) * styleRoom + place + 1]!;
        return count > 0 ? [{ day, style, count }] : [];
      }),
    );
  }
}

const [minus, comma, zero] = [45, 44, 48];

function side(): Side {
  return { start: new Int32Array(1 << 12), length: new Uint16Array(1 << 12) };
}

/** The same, or one half as long again where there is no room for `length`. */
function roomy<T extends Int32Array | Uint32Array | Uint16Array | Uint8Array>(array: T, length: number): T {
  if (array.length >= length) return array;
  const more = new (array.constructor as new (length: number) => T)(Math.ceil(length * 1.5));
  more.set(array);
  return more;
}
