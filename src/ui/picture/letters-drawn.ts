/** Which of the pictures' fonts has all letters of some words; null where none has. */
export type Face = "Source Serif 4" | "DejaVu Sans";

/** The face of the pages, as far as its file of Latin letters goes. */
const latin = /^[\u0020-\u007E\u00A0-\u00FF\u0152\u0153\u2013\u2014\u2018-\u201E\u2022\u2026\u20AC\u2122]*$/u;

/**
 * Latin with all its marks, Greek, Cyrillic, Armenian, Georgian, Hebrew and Arabic: as one font, since letters of two that stand
 * in one line are drawn as empty boxes. What neither has would be boxes too, and a name of boxes is nobody's name.
 */
const wide = new RegExp(
  [
    "^(?:",
    "[\\u0020-\\u007E\\u00A0-\\u024F\\u0384-\\u0386\\u0388-\\u038A\\u038C\\u038E-\\u03A1\\u03A3-\\u03CE\\u0400-\\u0481\\u048A-\\u0513]",
    "|[\\u0531-\\u0556\\u0561-\\u0587\\u10D0-\\u10FC\\u05D0-\\u05EA\\u05BE\\u05F0-\\u05F4\\u060C\\u061B\\u061F\\u0621-\\u063A\\u0640-\\u064A]",
    "|[\\u0660-\\u066F\\u0679-\\u0686\\u0688\\u0691\\u0698\\u06A4\\u06A9\\u06AF\\u06BA\\u06BE\\u06CC\\u06F0-\\u06F9\\u1E00-\\u1EF9]",
    "|[\\u2010-\\u2015\\u2018-\\u2022\\u2026\\u2030\\u2032\\u2033\\u2039\\u203A\\u20AC\\u20BD\\u2116\\u2122\\u2212]",
    "|[\\u0300-\\u0304]|[\\u0306-\\u030C]|[\\u064B-\\u0655]|[\\u05B0-\\u05BC]",
    "|\\u200C|\\u200D|[\\u200E\\u200F\\u2066-\\u2069]",
    ")*$",
  ].join(""),
  "u",
);

export function faceOf(words: string): Face | null {
  if (latin.test(words)) return "Source Serif 4";
  return wide.test(words) ? "DejaVu Sans" : null;
}
