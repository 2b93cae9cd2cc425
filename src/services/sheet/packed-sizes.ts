/** The most that a workbook may unpack to, in bytes, and the most files that it may have. */
const most = { bytes: 100_000_000, files: 2_000 };

/**
 * Why a ZIP archive is not unpacked, or null. Each file is unpacked to no more than it says here, so what all of them say
 * bounds the whole; what says nothing of its size, or has more of them than fits the old form, is no workbook of ours.
 */
export function packedFault(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return "It is broken: it has no end.";
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff || count > most.files)
    return "It is packed in a way that no workbook is.";
  let whole = 0;
  for (let file = 0; file < count; file += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return "It is broken.";
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const isUnsaid = size === 0 && (packed > 0 || (view.getUint16(at + 8, true) & 8) !== 0);
    if (isUnsaid || size === 0xffffffff || packed === 0xffffffff)
      return "It does not say how long what is packed in it is.";
    whole += size;
    if (whole > most.bytes) return "What is packed in it is too long to be a table.";
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return null;
}

/** Where the end of the directory stands: the last that is written as one, as unpackers look for it. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return null;
}
