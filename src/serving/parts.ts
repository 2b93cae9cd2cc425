import { constants, crc32, deflateRawSync } from "node:zlib";

/**
 * A body that is the same for everybody but for the nonce of its scripts: cut where the nonce stood, each piece
 * compressed once, so that an answer with a nonce of its own costs no compressing.
 */
export type Parts = { pieces: Buffer[]; deflated: Buffer[]; sum: Sum };

/**
 * How the checksum of the whole depends on the nonce: `size` and `crc` of the body with the nonce that it was written
 * with, whose own checksum is `ofNonce`, and `places`, by which another nonce tells in every place where it stands.
 */
type Sum = { size: number; crc: number; ofNonce: number; places: number };

/** `nonce` is the one that the body was written with; null where it has none, and is one piece. */
export function cut(body: Buffer, nonce: string | null): Parts {
  const pieces: Buffer[] = [];
  let from = 0;
  while (nonce !== null) {
    const at = body.indexOf(nonce, from);
    if (at === -1) break;
    pieces.push(body.subarray(from, at));
    from = at + nonce.length;
  }
  pieces.push(body.subarray(from));
  // Flushed, each ends on a whole byte and needs nothing of what came before it (RFC 1951, 3.2.4).
  const flushed = { level: 6, finishFlush: constants.Z_FULL_FLUSH };
  return {
    pieces,
    deflated: pieces.map((piece) => deflateRawSync(piece, flushed)),
    sum: sumOf(body, pieces, nonce),
  };
}

function sumOf(body: Buffer, pieces: readonly Buffer[], nonce: string | null): Sum {
  let places = 0;
  let after = 0;
  for (const piece of pieces.slice(1).reverse()) {
    after += piece.length;
    places ^= shiftedBy(after);
    after += nonce!.length;
  }
  return { size: body.length, crc: crc32(body), ofNonce: crc32(nonce ?? ""), places };
}

/**
 * The checksum of the same body with another nonce, without a look at the body. A CRC is linear: what differs in one
 * place differs in the sum by as much, shifted by the bytes that follow. To sum a page of a megabyte anew for every
 * answer took longer than all the rest of answering.
 */
function crcWith({ crc, ofNonce, places }: Sum, nonce: Buffer): number {
  return (crc ^ product(places, crc32(nonce) ^ ofNonce)) >>> 0;
}

/** CRC-32 reckons with polynomials over two, modulo this one, the highest power in the lowest bit (RFC 1952, 8). */
const modulus = 0xedb88320;

function product(a: number, b: number): number {
  let sum = 0;
  for (let bit = 31; bit >= 0; bit -= 1) {
    if ((a >>> bit) & 1) sum ^= b;
    b = (b >>> 1) ^ (b & 1 ? modulus : 0);
  }
  return sum >>> 0;
}

/** x to the power of so many bits, modulo the polynomial: what a shift by these bytes multiplies with. */
function shiftedBy(bytes: number): number {
  let result = 1 << 31;
  // x to the power of eight, then its squares.
  for (let power = 1 << 23, left = bytes; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = product(result, power);
    power = product(power, power);
  }
  return result;
}

/** The body with this nonce, as pieces to be sent one after another. */
export function plain({ pieces }: Parts, nonce: string): Buffer[] {
  return between(pieces, Buffer.from(nonce));
}

/** The same as one gzip member (RFC 1952): what was compressed, and the nonces in stored blocks between. */
export function gzipped({ deflated, sum }: Parts, nonce: string): Buffer[] {
  const word = Buffer.from(nonce);
  const stored = Buffer.alloc(5 + word.length);
  stored.writeUInt16LE(word.length, 1);
  stored.writeUInt16LE(~word.length & 0xffff, 3);
  word.copy(stored, 5);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crcWith(sum, word), 0);
  trailer.writeUInt32LE(sum.size, 4);
  return [head, ...between(deflated, stored), lastBlock, trailer];
}

const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
const lastBlock = Buffer.from([3, 0]);

function between(parts: readonly Buffer[], joint: Buffer): Buffer[] {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [joint, part]));
}

export function sizeOf({ pieces, deflated }: Parts): number {
  return bytesOf(pieces) + bytesOf(deflated);
}

export function bytesOf(parts: readonly Buffer[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
