/** Where a line begins, with what is blank before its first word. */
const front = /(?:^|[\n\r\u2029])[^\S\n]{0,8}/g;

/** "09.48", "14:05", "2.15pm", "11 a.m.", "16h40", with the zone and the mark that may follow it. */
const clock =
  /^(?:(?:[01]?\d|2[0-4])[.:h][0-5]\d(?:[:.][0-5]\d)?(?: ?[ap]\.?m\b\.?)?|(?:1[0-2]|[1-9]) ?[ap]\.?m\b\.?)(?: (?:GMT|BST|UTC|CET|CEST|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|AE[SD]T|IST|WAT|EAT|SAST))?(?: ?[:–—|-])?(?=[^\S\n]+(.{1,12}))/u;

/** What a number with a point counts, and no entry of a live blog: "10.50 Euros is too much". */
const counted = /^(?:euros?|dollars?|pounds?|million|billion|rupees|rs|us|km|kg|kroner)\b/iu;

/** Whether a paragraph ends before a place: a line that a hand has wrapped goes on in the next. */
function endsBefore(text: string, at: number): boolean {
  const line = text.slice(at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1, at).trim();
  return line.length < 50 || line.length > 90 || /[.!?:;"”’)…]$/.test(line);
}

/**
 * A text of the same length with blanks for the clock time at the front of each entry of a live blog: it tells when something was put
 * there, and is no part of who speaks or of what is said.
 */
export function blankClockTimes(text: string): string {
  let blanked = "";
  let kept = 0;
  for (const { index, 0: opening } of text.matchAll(front)) {
    const from = index + opening.length;
    const found = clock.exec(text.slice(from, from + 40));
    if (found === null || !endsBefore(text, index) || !opensEntry(found[1] ?? "")) continue;
    blanked += text.slice(kept, from) + " ".repeat(found[0].length);
    kept = from + found[0].length;
  }
  return kept === 0 ? text : blanked + text.slice(kept);
}

const opensEntry = (next: string): boolean => /^[\p{Lu}“"'‘«@#]/u.test(next) && !counted.test(next);
