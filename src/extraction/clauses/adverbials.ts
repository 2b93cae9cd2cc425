import { cueFormOf } from "@/domain/language/cue-verbs";
import type { Article, Sentence } from "../text/article";
import type { Token } from "../text/tokens";
import { isNominal, isTime, subjectPronouns, weekdays } from "../text/word-classes";
import { isFiniteVerb } from "./verb-groups";

/**
 * Steps over what may stand between a verb and its content: adverbs, "Tuesday", "on Monday", "in an interview with
 * the station". Gives the first token after it.
 */
export function skipAdverbials(article: Article, sentence: Sentence, start: number): number {
  const { tokens, quoteOf } = article;
  let i = start;
  for (let guard = 0; guard < 8 && i < sentence.to; guard++) {
    const token = tokens[i] as Token;
    if ((quoteOf[i] as number) >= 0) return i;
    const possessive = /^['’]s?$/.test(tokens[i + 1]?.text ?? "");
    if (weekdays.has(token.lower) && possessive) return i;
    if (
      weekdays.has(token.lower) ||
      (token.pos === "ADV" &&
        !/^(?:why|how|when|where|there|here|now|only|even|just|almost|nearly|about|not|perhaps|maybe|never)$/.test(
          token.lower,
        ))
    ) {
      i += 1;
      continue;
    }
    if (/^(?:last|this|next|earlier|late|early|later)$/.test(token.lower) && isTime(tokens[i + 1])) {
      i += 2;
      continue;
    }
    if (token.lower === "earlier" || token.lower === "again") {
      i += 1;
      continue;
    }
    // "told the club *to say* that…", "hoped *to say* that…": no adverbial, but what is wanted.
    if (token.lower === "to" && isInfinitive(tokens[i + 1])) return i;
    const end = token.pos === "ADP" || token.lower === "to" ? phraseEnd(article, sentence, i) : i;
    if (end === i) return i;
    i = end;
  }
  return i;
}

function isInfinitive(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const base = cueFormOf(token.lower)?.forms.includes("base") === true && /^\p{Ll}/u.test(token.text);
  return token.pos === "VERB" || token.pos === "AUX" || base;
}

const papers =
  /^(?:tweet|post|statement|email|e-mail|letter|memo|note|report|filing|interview|message|speech|release|video|blog|court|parliament)$/;

/** End of the prepositional phrase at `i` ("in a letter to the panel on Monday"), or `i` if no boundary is in sight. */
function phraseEnd(article: Article, sentence: Sentence, i: number): number {
  const { tokens, quoteOf } = article;
  if (isTime(tokens[i + 1]) && !isNominal(tokens[i + 2])) return i + 2;
  for (let j = i + 1; j < Math.min(sentence.to, i + 22); j++) {
    const token = tokens[j] as Token;
    if ((quoteOf[j] as number) >= 0) return j;
    // "said in its tweet *that* residents …"
    const opens =
      token.pos !== "DET" || (quoteOf[j + 1] as number) >= 0 || papers.test(tokens[j - 1]?.lower ?? "");
    if (token.lower === "that" && opens) return j;
    if (token.text === ":" || token.text === ",") return j;
    if (
      token.pos === "PRON" &&
      subjectPronouns.has(token.lower) &&
      j > i + 1 &&
      !/^(?:who|which|it)$/.test(token.lower)
    )
      return j;
    // "said in a statement *it “respects”* the right", "*it had* written"
    if (
      token.lower === "it" &&
      papers.test(tokens[j - 1]?.lower ?? "") &&
      ((quoteOf[j + 1] as number) >= 0 || /^(?:VERB|AUX)$/.test(tokens[j + 1]?.pos ?? ""))
    )
      return j;
    if (/^(?:who|which)$/.test(token.lower)) return i;
    // "in a statement *read* to the court that …": a participle of the paper.
    const ofPaper = papers.test(tokens[j - 1]?.lower ?? "") && token.pos === "VERB";
    if (!ofPaper && isFiniteVerb(article, j) && tokens[j + 1]?.lower !== "that") return i;
  }
  return i;
}
