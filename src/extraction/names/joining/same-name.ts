import { lowered } from "../../text/tokens";
import { isGivenName } from "../given-names";
import { particles } from "../name-particles";
import { familyNames, femaleNames, givenNames, places } from "../name-words";

export const lower = lowered;

/** A word's letters and digits in lower case, without the article of an Arabic name: "al-Masri" is Masri too. */
export function letters(text: string): string {
  if (/^[a-z0-9]+$/.test(text)) return text;
  const plain = lower(text);
  if (/^[a-z0-9]+$/.test(plain)) return plain;
  return plain
    .replace(/^(?:al|el|as|ash|ad|ar|az|an|at)-(?=\p{L})/u, "")
    .replace(/ʼ|[^\p{L}\p{M}\p{N}]/gu, "");
}

export function samePerson(known: string[], words: string[]): boolean {
  const a = tellingWords(known);
  const b = tellingWords(words);
  if (a.length === 0 || b.length === 0) return false;
  if (a.join(" ") === b.join(" ")) return true;
  const sameLast = a.at(-1) === b.at(-1);
  if (a.length === 1 || b.length === 1) {
    const [single, full] = a.length === 1 ? [a[0], b] : [b[0], a];
    return (
      single === full.at(-1) ||
      (full.length === 2 && single === full[0] && surnameFirst(full)) ||
      (full.length > 1 && single === full[0] && isGivenName(single as string)) ||
      (full.length > 2 && single === full.slice(-2).join(""))
    );
  }
  if (/(?:vich|vna|vitch)$/.test(b.at(-1) as string)) return alike(a[0] as string, b[0] as string);
  return (
    sameLast &&
    (a[0] === b[0] ||
      alike(a[0] as string, b[0] as string) ||
      ((a[0] as string)[0] === (b[0] as string)[0] &&
        ((a[0] as string).length === 1 || (b[0] as string).length === 1)))
  );
}

/** "Zhao Wenqi": the family name stands first where neither word is a given name that is known from elsewhere. */
const surnameFirst = ([first = "", last = ""]: string[]) =>
  familyNames.has(first) && !givenNames.has(last) && !femaleNames.has(last);

/** The words of a person's name that tell one from another: no "Jr.", no particles unless nothing else is left. */
function tellingWords(words: string[]): string[] {
  const all = words.map(letters).filter((word) => word !== "" && !/^(?:jr|sr|ii|iii)$/.test(word));
  const telling = all.filter((word, i) => !particles.has(word) || i === all.length - 1);
  return telling.length > 0 ? telling : all;
}

/** Sergey and Sergei, Mike and Michael's first letters: near enough for one article. */
function alike(a: string, b: string): boolean {
  return (
    a === b ||
    (a.length > 3 && b.length > 3 && a.slice(0, 4) === b.slice(0, 4) && Math.abs(a.length - b.length) <= 1)
  );
}

export function sameOrganization(known: string[], words: string[]): boolean {
  const a = meaningful(known);
  const b = meaningful(words);
  if (a.length === 0 || b.length === 0) return false;
  if (a.join(" ") === b.join(" ")) return true;
  if (initials(known).includes(letters(words.join(""))) || initials(words).includes(letters(known.join(""))))
    return true;
  const [small, big] = a.length < b.length ? [a, b] : [b, a];
  if (small.length >= big.length || !isInOrder(small, big)) return false;
  // "Northport" is a town, whatever the Northport Courier and the Northport council say there.
  if (ofTown.test(big.at(-1) ?? "") && small.join(" ") === big.slice(0, -1).join(" ")) return false;
  // "Trump" is not Trump University, nor "Cleveland" the Cleveland Museum: what a school bears is another's name.
  if (
    small.length === 1 &&
    bearing.test(big.at(-1) ?? "") &&
    small[0] === big[0] &&
    !/^[A-Z]{2,}$/.test(known.length < words.length ? known.join("") : words.join(""))
  )
    return false;
  // A part stands for the whole when it is telling ("Treasury"), not when any body could be meant ("Department").
  return small.some((word) => !generic.has(word) && !places.has(word));
}

const bearing =
  /^(?:university|college|school|academy|institute|foundation|tower|towers|hotel|center|centre|museum|library|street|award|prize|hospital|stadium|airport)$/;

/** What a town gives its name to, and is never called by it: papers, and those who run it. */
const ofTown =
  /^(?:gazette|times|post|herald|tribune|telegraph|chronicle|courier|ledger|observer|mirror|mail|globe|journal|sentinel|examiner|inquirer|enquirer|echo|argus|dispatch|bulletin|star|standard|citizen|register|advertiser|reporter|independent|mercury|council|police|borough|county|parish|municipality|harbou?r|port|hall|zoo|jail|prison)$/;

/** All words of a short name in the order of the long one: "The Tax Policy Center" is not the Center for Federal Tax Policy. */
function isInOrder(small: readonly string[], big: readonly string[]): boolean {
  let at = 0;
  for (const word of big) if (word === small[at]) at += 1;
  return at === small.length;
}

export const generic = new Set(
  (
    "ministry department agency council party bank university committee service services group commission institute association police court office " +
    "bureau union authority board company corporation foundation society news house senate national federal state international intelligence " +
    "security foreign public school college hospital administration campaign democratic republican us american general central united new first"
  ).split(" "),
);

export function meaningful(words: string[]): string[] {
  return words.map(letters).filter((word) => word !== "" && !/^(?:the|of|for|and|on)$/.test(word));
}

/** The acronyms that a name could have: "Office of the Director of National Intelligence" gives ODNI, DNI. */
export function initials(words: string[]): string[] {
  if (words.length < 2) return [];
  const full = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => (word[0] as string).toLowerCase());
  const whole = full.join("");
  return whole.length < 2 ? [] : [whole, ...(whole.length > 3 ? [whole.slice(1)] : [])];
}
