/**
 * A text as a reader compares it: what is set in another way on every site (quotation marks, dashes, blanks, line breaks, soft
 * hyphens, composed letters) counts as the same. Case, and letters that only look alike, do not.
 */
export type ComparedText = {
  folded: string;
  /** Of each UTF-16 unit of `folded`: where in the original what it stands for begins and ends. */
  starts: number[];
  ends: number[];
};

/** Nobody sees these: soft hyphens, joiners of words, marks of direction. Joiners of letters change how a word looks, and stay. */
const unseen = /^[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+$/;
/** A letter with the marks on it, syllables in parts, or a run of blanks with what is not seen among them. */
const sign =
  /[\u1100-\u11ff]+\p{M}*|[\s\u2800][\s\u2800\u00ad\u200b\u200e\u200f\u2060\ufeff]*|[-\u2010-\u2015\u2212]+|[^\p{M}]\p{M}*|\p{M}+/gu;

const alike: [pattern: RegExp, as: string][] = [
  [/^[\s\u2800]/, " "],
  [/^[-\u2010-\u2015\u2212]/, "-"],
  [/^[“”„‟«»＂]$/, '"'],
  [/^[‘’‚‛‹›ʼʹ`´＇]$/, "'"],
  [/^…$/, "..."],
  [/^[\ufb00-\ufb06]$/, ""],
];

export function comparedText(text: string): ComparedText {
  const compared: ComparedText = { folded: "", starts: [], ends: [] };
  const parts: string[] = [];
  for (const { 0: one, index } of text.matchAll(sign)) {
    const as = foldedSign(one, text, index);
    for (let at = 0; at < as.length; at += 1) {
      compared.starts.push(index);
      compared.ends.push(index + one.length);
    }
    parts.push(as);
  }
  return { ...compared, folded: parts.join("") };
}

function foldedSign(one: string, text: string, at: number): string {
  if (one.length === 1 && one > " " && one < "\u007f" && one !== "-" && one !== "`") return one;
  if (unseen.test(one)) return "";
  // French sets its marks off from the words inside them, by a blank that no line breaks at.
  if (/^[\u00a0\u202f]$/.test(one) && (/[«‹]/.test(text[at - 1] ?? "") || /[»›]/.test(text[at + 1] ?? "")))
    return "";
  const found = alike.find(([pattern]) => pattern.test(one));
  return found === undefined ? one.normalize("NFC") : found[1] || one.normalize("NFKC");
}
