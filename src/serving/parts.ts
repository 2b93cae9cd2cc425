import { constants, crc32, deflateRawSync } from "node:zlib";

/**
 * A body that is the same for everybody but for the nonce of its scripts: cut where the nonce stood, each piece
 * compressed once, so that an answer with a nonce of its own costs no compressing.
 */
export type Parts = { pieces: Buffer[]; deflated: Buffer[] };

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
  return { pieces, deflated: pieces.map((piece) => deflateRawSync(piece, flushed)) };
}

export function plain({ pieces }: Parts, nonce: string): Buffer {
  return Buffer.concat(between(pieces, Buffer.from(nonce)));
}

/** The same as one gzip member (RFC 1952): what was compressed, and the nonces in stored blocks between. */
export function gzipped({ pieces, deflated }: Parts, nonce: string): Buffer {
  const word = Buffer.from(nonce);
  const stored = Buffer.alloc(5 + word.length);
  stored.writeUInt16LE(word.length, 1);
  stored.writeUInt16LE(~word.length & 0xffff, 3);
  word.copy(stored, 5);
  const whole = between(pieces, word);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(
    whole.reduce((sum, part) => crc32(part, sum), 0),
    0,
  );
  trailer.writeUInt32LE(
    whole.reduce((sum, part) => sum + part.length, 0),
    4,
  );
  return Buffer.concat([head, ...between(deflated, stored), lastBlock, trailer]);
}

const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
const lastBlock = Buffer.from([3, 0]);

function between(parts: readonly Buffer[], joint: Buffer): Buffer[] {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [joint, part]));
}

export function sizeOf({ pieces, deflated }: Parts): number {
  return [...pieces, ...deflated].reduce((sum, part) => sum + part.length, 0);
}
