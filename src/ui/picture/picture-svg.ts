import type { Picture } from "@/domain/picture";
import type { LineStyle } from "@/domain/vocabulary";
import { wrapped } from "../graph/wrapped";
import { type Face, faceOf } from "./letters-drawn";

/** The size that chats and networks ask for, in pixels. */
export const pictureSize = { width: 1200, height: 630 };

const [left, right] = [72, 1128];

/** The light theme's colours, which no stylesheet brings into a picture. */
const [paper, ink, faint] = ["#fdfdfc", "#12171c", "#5d666e"];
const colours: Record<LineStyle, string> = {
  confirmed: "#0b5c94",
  corroborated: "#0b5c94",
  reported: "#b0740a",
  alleged: "#6d767d",
  disputed: "#0b5c94",
  refuted: "#b23a22",
  retracted: "#868e94",
  unsourced: "#5d666e",
  none: "#5d666e",
  open: "#5d666e",
  answered: "#5d666e",
};

/** A claim or a story as a picture: its lines with their words, what they are of, and whose page it is. */
export function pictureSvg({ lines, text }: Picture): string {
  const words = shownText(text);
  const face = faceOf(words);
  const shown = lines.slice(0, 6);
  const single = shown.length === 1;
  const size = single ? 50 : 42;
  const top = single ? 222 : 96 + shown.length * 46 + 36;
  const room = Math.max(1, Math.floor((556 - top) / (size * 1.24)));
  const letter = size * (face === "DejaVu Sans" ? 0.68 : 0.58);
  const body = wrapped(face ? words : withoutLetters, right - left, letter, room).map((line, at) =>
    wordsAt(line, top + size + at * size * 1.24, { size, fill: face ? ink : faint, face: face ?? undefined }),
  );
  const statuses = shown.map(({ style, words: told }, at) => {
    const y = 136 + at * 46;
    return single
      ? `${lineAcross(style, left, right, 132)}${wordsAt(told, 196, { size: 36, fill: colours[style], bold: true })}`
      : `${lineAcross(style, left, left + 120, y)}${wordsAt(told, y + 10, { size: 28, x: left + 152 })}`;
  });
  const { width, height } = pictureSize;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    wordsAt("Reportedly", 82, { size: 40, bold: true }),
    ...statuses,
    ...body,
    `<path d="M${left} 572H${right}" stroke="#dcdfdb" stroke-width="1.5"/>`,
    wordsAt("Who says so, through whom, and what was known on any day", 604, { size: 22, fill: faint }),
    "</svg>",
  ].join("");
}

/** A name that is told by boxes would be told wrong: the words are then on the page alone, and the picture says so. */
const withoutLetters = "Its words are in letters that this picture does not have. The page has them.";

type Manner = { size: number; fill?: string; bold?: boolean; face?: Face | undefined; x?: number };

function wordsAt(words: string, y: number, manner: Manner): string {
  const { size, fill = ink, bold = false, face = "Source Serif 4", x = left } = manner;
  const weight = bold ? ` stroke="${fill}" stroke-width="${size / 40}"` : "";
  return `<text x="${x}" y="${Math.round(y)}" font-family="${face}" font-size="${size}" fill="${fill}"${weight}>${escaped(words)}</text>`;
}

/** The line of a status from left to right, as the glyphs of the pages have it, three times as large. */
function lineAcross(style: LineStyle, from: number, to: number, y: number): string {
  const colour = colours[style];
  const path = (d: string, more: string) => `<path d="${d}" fill="none" stroke="${colour}" ${more}/>`;
  const straight = `M${from} ${y}H${to}`;
  const middle = (from + to) / 2;
  switch (style) {
    case "confirmed":
      return path(straight, 'stroke-width="8"');
    case "corroborated":
      return path(straight, 'stroke-width="8" stroke-dasharray="27 12"');
    case "reported":
      return path(straight, 'stroke-width="8" stroke-linecap="round" stroke-dasharray="0 17"');
    case "alleged":
      return path(straight, 'stroke-width="4" stroke-dasharray="18 12"');
    case "disputed":
      return `${path(`M${from} ${y - 6}H${to}`, 'stroke-width="5"')}<path d="M${from} ${y + 6}H${to}" fill="none" stroke="${colours.refuted}" stroke-width="5" stroke-dasharray="14 8"/>`;
    case "refuted":
      return `${path(straight, 'stroke-width="6"')}<path d="M${middle - 14} ${y + 16}L${middle + 14} ${y - 16}" stroke="${paper}" stroke-width="18"/>${path(`M${middle - 14} ${y + 16}L${middle + 14} ${y - 16}`, 'stroke-width="6"')}`;
    case "retracted":
      return `${path(`M${from} ${y}H${middle - 24}M${middle + 24} ${y}H${to}`, 'stroke-width="4"')}${path(`M${middle - 9} ${y - 9}l18 18m0 -18l-18 18`, 'stroke-width="4"')}`;
    case "unsourced":
      return path(`M${from} ${y - 6}H${to}M${from} ${y + 6}H${to}`, 'stroke-width="4"');
    case "none":
      return `<rect x="${from}" y="${y - 8}" width="${to - from}" height="16" rx="8" fill="none" stroke="${colour}" stroke-width="4"/>`;
    case "open":
      return path(`M${from} ${y - 10}v20M${to} ${y - 10}v20`, 'stroke-width="4"');
    case "answered":
      return path(`M${from} ${y - 10}v20M${to} ${y - 10}v20M${from} ${y}H${to}`, 'stroke-width="4"');
    default:
      return style satisfies never;
  }
}

/** Composed, in one line, and without the signs that nobody sees. */
function shownText(words: string): string {
  return words
    .normalize("NFC")
    .replace(/\p{Cc}+/gu, " ")
    .replace(/\p{Cs}/gu, "");
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
