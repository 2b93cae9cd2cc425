/** Encodings from before UTF-8 in which articles are still kept, by the letters that they have. */
const encodings = {
  "windows-1252": "Western (Windows-1252)",
  "windows-1250": "Central European (Windows-1250)",
  "iso-8859-2": "Central European (ISO 8859-2)",
  "windows-1257": "Baltic (Windows-1257)",
  "windows-1254": "Turkish (Windows-1254)",
  "windows-1251": "Cyrillic (Windows-1251)",
  "koi8-r": "Cyrillic (KOI8-R)",
  "koi8-u": "Ukrainian (KOI8-U)",
  ibm866: "Cyrillic (DOS)",
  "windows-1253": "Greek (Windows-1253)",
  "windows-1255": "Hebrew (Windows-1255)",
  "windows-1256": "Arabic (Windows-1256)",
  "windows-874": "Thai (Windows-874)",
  "windows-1258": "Vietnamese (Windows-1258)",
  shift_jis: "Japanese (Shift-JIS)",
  "euc-jp": "Japanese (EUC-JP)",
  gbk: "Chinese (GBK)",
  big5: "Chinese (Big5)",
  "euc-kr": "Korean (EUC-KR)",
} as const;
export type OldEncoding = keyof typeof encodings;

export const encodingNames = Object.keys(encodings) as OldEncoding[];

/** As what a file can be read, with the first words in which its letters show which of them is right. */
export type Readable = { value: OldEncoding; label: string };

/** The encodings in which every byte of a file, or of its beginning, stands for something. */
export function readableAs(bytes: Uint8Array): Readable[] {
  return encodingNames.flatMap((value) => {
    const text = decodedAs(bytes, value);
    return text === null ? [] : [{ value, label: `${encodings[value]}: ${sampleOf(text)}` }];
  });
}

/** Of a long file its beginning tells, in bytes: it is read once for each encoding. */
const enough = 262_144;

function decodedAs(bytes: Uint8Array, encoding: OldEncoding): string | null {
  try {
    const start = bytes.subarray(0, enough);
    const text = new TextDecoder(encoding, { fatal: true }).decode(start, {
      stream: start.length < bytes.length,
    });
    return /[\u0080-\u009f\ue000-\uf8ff]/.test(text) ? null : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The words around the first letter that is not ASCII: those before it look the same in any encoding. */
function sampleOf(text: string): string {
  const at = text.search(/[\u0080-\uffff]/);
  const words = text
    .slice(Math.max(0, at - 6), at + 18)
    .replace(/\s+/g, " ")
    .trim();
  return words.toWellFormed();
}
