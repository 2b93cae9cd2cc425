/** Rows to a block of bits, as the index lays them. */
export const blockRows = 15_360;
const blockBytes = blockRows / 8;

export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A set of rows of the index, one bit each: those that stand are numbered from 0 up, those that are past from -1 down.
 * The highest bit of a byte is its first row, so that blocks of the database are taken over as they are.
 */
export class RowSet {
  private constructor(
    public standing: Bytes,
    public past: Bytes,
  ) {}

  /** With room for so many rows of each side. */
  static none(standing: number, past: number): RowSet {
    return new RowSet(bytesFor(standing), bytesFor(past));
  }

  add(ordinal: number): void {
    const row = rowOf(ordinal);
    this.withRoom(ordinal >= 0 ? "standing" : "past", row + 1)[row >> 3]! |= 128 >> (row & 7);
  }

  /** The bytes of a side, half as many again where there is no room for so many rows. */
  private withRoom(side: "standing" | "past", rows: number): Bytes {
    if (this[side].length * 8 < rows) {
      const more = bytesFor(Math.ceil(rows * 1.5));
      more.set(this[side]);
      this[side] = more;
    }
    return this[side];
  }

  /** Answers whether it was there. */
  remove(ordinal: number): boolean {
    const row = rowOf(ordinal);
    const bytes = ordinal >= 0 ? this.standing : this.past;
    const bit = 128 >> (row & 7);
    if (((bytes[row >> 3] ?? 0) & bit) === 0) return false;
    bytes[row >> 3]! &= ~bit;
    return true;
  }

  has(ordinal: number): boolean {
    const row = rowOf(ordinal);
    const bytes = ordinal >= 0 ? this.standing : this.past;
    return ((bytes[row >> 3] ?? 0) & (128 >> (row & 7))) !== 0;
  }

  /** Rows by their ordinals, four bytes each, the highest first. */
  addAll(ordinals: Uint8Array): void {
    const view = new DataView(ordinals.buffer, ordinals.byteOffset, ordinals.byteLength);
    for (let at = 0; at < ordinals.byteLength; at += 4) this.add(view.getInt32(at));
  }

  /**
   * A block as `bit_send` gives it: the number of bits in four bytes, then the bits. Where the last rows of all are gone,
   * their blocks are still there.
   */
  addBlock(block: number, sent: Uint8Array): void {
    const place = rowOf(block);
    const bytes = this.withRoom(block >= 0 ? "standing" : "past", (place + 1) * blockRows);
    bytes.set(sent.subarray(4), place * blockBytes);
  }

  and(other: RowSet): this {
    for (const [mine, theirs] of this.beside(other)) {
      for (let at = 0; at < theirs.length; at += 1) mine[at]! &= theirs[at]!;
      mine.fill(0, theirs.length);
    }
    return this;
  }

  or(other: RowSet): this {
    for (const [mine, theirs] of this.beside(other))
      for (let at = 0; at < theirs.length; at += 1) mine[at]! |= theirs[at]!;
    return this;
  }

  without(other: RowSet): this {
    for (const [mine, theirs] of this.beside(other))
      for (let at = 0; at < theirs.length; at += 1) mine[at]! &= ~theirs[at]!;
    return this;
  }

  /** Both sides, four bytes at a time; of the other set, as much as this one has room for. */
  private beside(other: RowSet): [mine: Uint32Array, theirs: Uint32Array][] {
    return (["standing", "past"] as const).map((side) => {
      const mine = new Uint32Array(this[side].buffer);
      return [mine, new Uint32Array(other[side].buffer).subarray(0, mine.length)];
    });
  }

  /** How many rows there are on a side. */
  size(side: "standing" | "past"): number {
    let size = 0;
    for (const word of new Uint32Array(this[side].buffer)) size += bitsOf(word);
    return size;
  }

  /** Those that stand first. */
  each(visit: (ordinal: number) => void): void {
    eachRow(this.standing, visit);
    eachRow(this.past, (row) => visit(-1 - row));
  }
}

function bitsOf(word: number): number {
  if (word === 0) return 0;
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The place of a row on its side. */
export function rowOf(ordinal: number): number {
  return ordinal >= 0 ? ordinal : -1 - ordinal;
}

function bytesFor(rows: number): Bytes {
  return new Uint8Array(Math.ceil(rows / blockRows) * blockBytes);
}

/** The rows of one side, the lowest first. */
export function eachRow(bytes: Bytes, visit: (row: number) => void): void {
  const words = new Uint32Array(bytes.buffer);
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === 0) continue;
    for (let place = at * 4; place < at * 4 + 4; place += 1)
      for (let byte = bytes[place]!; byte !== 0; ) {
        const lead = Math.clz32(byte) - 24;
        byte &= ~(128 >> lead);
        visit(place * 8 + lead);
      }
  }
}
