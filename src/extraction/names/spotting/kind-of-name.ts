import { isPlaceName } from "@/domain/language/names/place-names";
import type { Article } from "../../text/article";
import type { Token } from "../../text/tokens";
import { kinGender } from "../gender-told";
import { isGiven, isGivenName } from "../given-names";
import { particles } from "../name-particles";
import type { NamePlace } from "../name-place";
import { isAcronym, isPlace, isPlainName, lower } from "../name-shape";
import {
  givenNames,
  knownOrganizations,
  organizationWords,
  otherCapitals,
  places,
  plainAcronyms,
  titles,
} from "../name-words";
import { isOccupation } from "../occupations";
import { isConsulate, offices, personNouns } from "./before-names";
import { isCalledBody, isIntroducedBody } from "./called-bodies";
import { describedAsPerson, isDescribedAhead, speaksHere } from "./described-people";
import { isNumbered } from "./name-runs";

export function kindOf(
  article: Article,
  from: number,
  to: number,
  words: string[],
  cut: boolean,
): NamePlace["kind"] | "guess" | null {
  const { tokens } = article;
  // "Fenwick & Lowe" is a firm, whoever the two are.
  if (from < to - 2 && tokens.slice(from + 1, to - 1).some(({ text }) => text === "&")) return "organization";
  const lowers = words.map(lower);
  const before = tokens[from - 1];
  const titled =
    before !== undefined &&
    (titles.has(before.lower) ||
      (words.length > 1 && (isOccupation(before.text) || personNouns.test(before.text)))) &&
    before.end >= (tokens[from] as Token).start - 1;
  const lastWord = lowers.at(-1) as string;
  const firstWord = lowers[0] as string;
  const personal = isGiven(firstWord) && words.length > 1;
  // "The Treasury *Secretary*" is not the Treasury; "the Office of the Attorney *General*" is an office.
  const officer =
    titles.has(lastWord) &&
    !organizationWords.has(lastWord) &&
    firstWord !== "office" &&
    !isConsulate(lowers.at(-2), lastWord);
  const organization =
    (!officer && lowers.some((word) => organizationWords.has(word))) ||
    (words.length > 1 && isNumbered(article, to - 1));
  // "the mayor, Jean-Claude Petit, said": the office stands before the comma.
  const office =
    before?.text === "," &&
    words.length > 1 &&
    /^[,.]$/.test(tokens[to]?.text ?? "") &&
    (titles.has(tokens[from - 2]?.lower ?? "") ||
      isOccupation(tokens[from - 2]?.lower ?? "") ||
      kinGender(tokens, from - 2) !== null);
  if (isDescribedAhead(article, from, to) && isPlainName(words) && !organization) return "person";
  // "his newspaper, Glas Drovije, said", "Volton, a supplier".
  if (isCalledBody(article, from, to) || isIntroducedBody(article, from, to)) return "organization";
  if (
    (titled || cut || office) &&
    !organizationWords.has(lastWord) &&
    !isAcronym(words[0] as string) &&
    (!places.has(lastWord) || (personal && (titled || office)))
  )
    return "person";
  if (before?.lower === "the" && words.length > 1 && !personal)
    return organization || (lastWord === "executive" && words.length > 2) ? "organization" : null;
  if (personal && !organizationWords.has(lastWord) && !isPlaceName(words.join(" "))) return "person";
  if (
    organization &&
    (words.length > 1 || knownOrganizations.has(lastWord) || tokens[from - 1]?.lower === "the")
  )
    return "organization";
  if (words.length === 1 && offices.test(words[0] as string)) return null;
  if (words.length === 1 && (isAcronym(words[0] as string) || knownOrganizations.has(firstWord)))
    return "organization";
  // "Calder Quay said" is no person's word; of "Elizabeth Quay" an editor says what it is.
  if (words.length > 1 && isPlaceName(words.join(" ")))
    return describedAsPerson(article, from, to) ? "person" : "unsure";
  const initials =
    words.length > 1 &&
    // "N. Korea" is no person.
    !places.has(lastWord) &&
    /^(?:\p{Lu}\.){1,3}$/u.test(words[0] as string) &&
    /^\p{Lu}[\p{Ll}'’-]/u.test(words.at(-1) as string);
  if (initials && (describedAsPerson(article, from, to) || speaksHere(article, to))) return "person";
  // "A.K. Mehta" has letters for given names; "U.N. Women" has not.
  const lettered =
    words.length > 1 &&
    /^(?!U\.[NSK]\.|E\.U\.)(?:\p{Lu}\.){1,3}$/u.test(words[0] as string) &&
    words.slice(1).every((word) => /^\p{Lu}[\p{Ll}'’-]/u.test(word)) &&
    !organization &&
    !places.has(lastWord);
  if (lettered) return "guess";
  if (words.some((word) => isAcronym(word)) && words.length <= 3) return "organization";
  if (/\p{L}-\d+$/u.test(words.join(""))) return "organization";
  if (words.length === 1 && isRunTogether(words[0] as string)) return "organization";
  if (lowers.every((word) => places.has(word) || otherCapitals.has(word) || plainAcronyms.has(word)))
    return null;
  if (words.length === 1)
    return tokens[from]?.pos === "PROPN" || tokens[to - 1]?.pos === "PROPN" || givenNames.has(firstWord)
      ? "unsure"
      : null;
  if (
    places.has(lastWord) ||
    words.filter((word) => !particles.has(lower(word))).length > 4 ||
    titles.has(lastWord)
  )
    return null;
  if (describedAsPerson(article, from, to)) return "person";
  if (speaksHere(article, to)) return "guess";
  const plain = isPlainName(words);
  const quoted = (article.quoteOf[from] as number) >= 0 && (article.quoteOf[from - 1] ?? -1) < 0;
  const after = tokens[to];
  const acts = after !== undefined && (after.pos === "VERB" || after.pos === "AUX");
  // Two or three capitals that act ("Dries Maas scored") are, in the news, somebody's name.
  return acts && plain && before?.lower !== "the" && !quoted && !lowers.some((word) => isPlace(word))
    ? "guess"
    : "unsure";
}

/** "WestRail", "SkyBridge": two words in one are a company's; "McDonald", "DeVos" and "MaryAnn" are people's. */
const isRunTogether = (word: string): boolean =>
  /^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}{2,}$/u.test(word) &&
  !isGivenName(lower(/^\p{Lu}\p{Ll}+/u.exec(word)?.[0] ?? "")) &&
  !/^(?:Mac|Fitz|Van|Von|Del|Dela|Des|Dos|San|Ver|Ten|Ter|Den|Der|Abu|Ibn|Bin|Bar|Ben)\p{Lu}/u.test(word);
