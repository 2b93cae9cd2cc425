import type { Article, Sentence } from "../../text/article";
import type { Token } from "../../text/tokens";
import type { Range } from "../../text/word-classes";
import { men } from "../gendered-names";
import { isGivenName } from "../given-names";
import { afterParticles, elided, opensWithParticle } from "../name-particles";
import { capital, gapIsBlank, isAcronym } from "../name-shape";
import {
  familyNames,
  givenNames,
  knownOrganizations,
  organizationWords,
  otherCapitals,
  titles,
} from "../name-words";
import { isOccupation } from "../occupations";
import { calledBody } from "./called-bodies";

export function nameRun(article: Article, sentence: Sentence, at: number): Range | null {
  const { tokens } = article;
  const called = calledBody(article, sentence, at);
  if (called !== null) return called;
  const capitalAt = opensWithParticle(article, sentence, at) ? afterParticles(article, sentence, at) : null;
  if (capitalAt === null && !namish(article, sentence, at)) return null;
  let to = (capitalAt ?? at) + 1;
  while (to < sentence.to) {
    const token = tokens[to] as Token;
    const next = tokens[to + 1];
    const chained = gapIsBlank(article, to) ? afterParticles(article, sentence, to) : null;
    if (namish(article, sentence, to) && gapIsBlank(article, to)) to += 1;
    else if (chained !== null) to = chained + 1;
    // "Ferrer i Camps"
    else if (token.text === "i" && capital(next) && gapIsBlank(article, to) && gapIsBlank(article, to + 1))
      to += 2;
    else if (elided(token) && gapIsBlank(article, to)) to += 1;
    else if (ownsBody(article, to)) to += 2;
    else if (bearsMonth(article, at, to) || isNumbered(article, to)) to += 1;
    else if (
      /^[-‐‑]$/.test(token.text) &&
      next !== undefined &&
      token.start === (tokens[to - 1] as Token).end &&
      next.start === token.end &&
      (/^[\p{Lu}\p{N}]/u.test(next.text) || isSecondSyllable(article, at, to))
    )
      to += 2;
    else if (joinsOrganization(article, sentence, at, to)) to += next?.lower === "the" ? 3 : 2;
    else if (
      /^["“]$/.test(token.text) &&
      capital(next) &&
      /^["”]$/.test(tokens[to + 2]?.text ?? "") &&
      capital(tokens[to + 3])
    )
      to += 4;
    else break;
  }
  return { from: at, to };
}

/** "Park Jin-*woo*", "Tsai Ing-*wen*": behind a family name that is known, a given name of two syllables. */
const isSecondSyllable = ({ tokens }: Article, from: number, hyphen: number): boolean =>
  hyphen - from >= 2 &&
  (familyNames.has(tokens[hyphen - 2]?.lower ?? "") ||
    titles.has(tokens[hyphen - 3]?.lower ?? "") ||
    isOccupation(tokens[hyphen - 3]?.text ?? "")) &&
  /^\p{Lu}\p{Ll}{1,5}$/u.test(tokens[hyphen - 1]?.text ?? "") &&
  /^\p{Ll}{1,6}$/u.test(tokens[hyphen + 1]?.text ?? "") &&
  !/^(?:\p{L}+(?:ed|ing)|led|style|era|born|based|like|wide|run|made|owned|held)$/u.test(
    tokens[hyphen + 1]?.lower ?? "",
  );

/** "Network *Five*", "Channel *Nine*", "Radio *Four*": what is aired there has its number for a name. */
export const isNumbered = (article: Article, at: number): boolean =>
  gapIsBlank(article, at) &&
  /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/.test(article.tokens[at]?.text ?? "") &&
  /^(?:Network|Channel|Radio|Television|TV)$/.test(article.tokens[at - 1]?.text ?? "");

/** "Theresa *May* said", and not "met Theresa May 5". */
export function bearsMonth(article: Article, from: number, at: number): boolean {
  const { tokens } = article;
  return (
    /^(?:May|March)$/.test(tokens[at]?.text ?? "") &&
    at - from >= 1 &&
    isGivenName(tokens[at - 1]?.lower ?? "") &&
    gapIsBlank(article, at) &&
    !/^\d/.test(tokens[at + 1]?.text ?? "")
  );
}

/** "Farmers*’ League*", "Teachers*’ Union*": the many whose body it is belong to its name. */
function ownsBody({ tokens }: Article, at: number): boolean {
  const [owner, mark, body] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    owner !== undefined &&
    mark !== undefined &&
    body !== undefined &&
    /^['’]$/.test(mark.text) &&
    /^\p{Lu}\p{L}+s$/u.test(owner.text) &&
    mark.start === owner.end &&
    capital(body) &&
    organizationWords.has(body.lower)
  );
}

/** "Office *of the* Director *of* National Intelligence", "Securities *and* Exchange Commission". */
function joinsOrganization(article: Article, sentence: Sentence, from: number, i: number): boolean {
  const { tokens } = article;
  const token = tokens[i] as Token;
  const after = tokens[i + 1]?.lower === "the" ? i + 2 : i + 1;
  if (after >= sentence.to || !capital(tokens[after]) || !gapIsBlank(article, i)) return false;
  const holds = (start: number, end: number) => {
    for (let j = start; j < end; j++) if (organizationWords.has(tokens[j]?.lower ?? "")) return true;
    return false;
  };
  if (token.lower === "of" || token.lower === "for" || token.lower === "on") {
    const head = tokens[i - 1]?.lower ?? "";
    return organizationWords.has(head) || head === "house" || (head === "director" && token.lower === "of");
  }
  if (token.lower !== "and" && token.text !== "&") return false;
  // "Radio Norte and Reuters" are two: an outlet of one word is no second half of a name.
  if (token.lower === "and" && knownOrganizations.has(tokens[after]?.lower ?? "")) return false;
  if (after !== i + 1 || givenNames.has(tokens[after]?.lower ?? "")) return false;
  // "the Health and Safety Executive"
  if (tokens[after + 1]?.text === "Executive" && tokens[from - 1]?.lower === "the") return true;
  const last = after + 2;
  const pos = tokens[i - 1]?.lower ?? "";
  return (
    token.text === "&" ||
    (holds(after, Math.min(last, sentence.to)) &&
      !organizationWords.has(pos) &&
      !givenNames.has(tokens[from]?.lower ?? "") &&
      !isAcronym(tokens[i - 1]?.text ?? ""))
  );
}

function namish(article: Article, sentence: Sentence, i: number): boolean {
  const token = article.tokens[i] as Token;
  if (!capital(token) && !/^@\p{L}/u.test(token.text)) return false;
  const word = token.lower;
  const first =
    i === sentence.from ||
    (i === sentence.from + 1 && /^["“'‘]$/.test((article.tokens[i - 1] as Token).text));
  // "Per Strand" is a name, wherever it does not open a sentence.
  if (
    token.pos === "ADP" &&
    !first &&
    men.has(word) &&
    /^\p{Lu}\p{Ll}/u.test(article.tokens[i + 1]?.text ?? "")
  )
    return true;
  if (/^(?:PRON|DET|SCONJ|CCONJ|ADP|AUX|PART|INTJ)$/.test(token.pos) && otherCapitals.has(word)) return false;
  if (word === "the" || word === "i" || word === "a") return false;
  if (token.pos === "PROPN" || isAcronym(token.text)) return true;
  if (first)
    return (
      (givenNames.has(word) && token.pos !== "VERB") ||
      (/^(?:ADJ|NOUN)$/.test(token.pos) && capital(article.tokens[i + 1]))
    );
  return /^(?:ADJ|NOUN|VERB|ADV|X|NUM)$/.test(token.pos) && !otherCapitals.has(word);
}
