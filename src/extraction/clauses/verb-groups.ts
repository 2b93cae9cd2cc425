import { cueFormOf } from "@/domain/language/cue-verbs";
import type { Article, Sentence } from "../text/article";
import type { Token } from "../text/tokens";
import { auxiliaries, beForms, isNominal, isTime, negations } from "../text/word-classes";

/** What stands around a verb: "did not immediately *respond*", "has been *accused*", "continued to *insist*". */
export interface VerbGroup {
  from: number;
  main: number;
  kind: "finite" | "ing" | "infinitive" | "bare-participle";
  passive: boolean;
  negated: boolean;
  modal: string | null;
  /** The verb that carries an infinitive: "refused" in "refused to say". */
  governor: number | null;
}

/** Adverbs that the tagger often takes for something else. */
const floating = new Set("also further later earlier then now again still once".split(" "));

const modals = new Set("may might could would should can must ca".split(" "));

export function readVerbGroup(article: Article, sentence: Sentence, main: number): VerbGroup {
  const { tokens, quoteOf } = article;
  let from = main;
  let be = false;
  let auxiliary = false;
  let negated = false;
  let modal: string | null = null;
  let governor: number | null = null;
  let infinitive = false;
  for (let i = main - 1; i >= sentence.from && quoteOf[i] === quoteOf[main]; i--) {
    const token = tokens[i] as Token;
    const word = token.lower;
    if (word === "to" && !infinitive && !auxiliary) {
      infinitive = true;
      const before = governorBefore(article, sentence, i);
      if (before === null) {
        from = i;
        break;
      }
      governor = before;
      from = before;
      i = before;
      continue;
    }
    if (word === "'s" && token.pos !== "AUX" && (tokens[from] as Token).pos !== "VERB") break;
    if (negations.has(word) && word !== "no") negated = true;
    else if (auxiliaries.has(word) && word !== "having" && !isSurname(article, i)) {
      auxiliary = true;
      if (beForms.has(word) && governor === null) be = true;
      if (modals.has(word)) modal = word === "ca" ? "can" : word;
    } else if (/^(?:first|last|once)$/.test(word) && tokens[i - 1]?.lower === "at") {
      // "had *at first* said"
      i -= 1;
    } else if (!(token.pos === "ADV" && /^\p{L}/u.test(token.text)) && !floating.has(word)) break;
    from = i;
  }
  const split = splitAuxiliary(article, sentence, from);
  if (split !== null) {
    from = split;
    auxiliary = true;
  }
  const word = (tokens[main] as Token).lower;
  const forms = cueFormOf(word)?.forms;
  const ing = forms ? forms.includes("ing") : word.endsWith("ing");
  const participle = forms ? forms.includes("participle") : /(?:ed|en)$/.test(word);
  const kind =
    infinitive && governor === null
      ? "infinitive"
      : ing && !auxiliary && governor === null
        ? "ing"
        : "finite";
  return { from, main, kind, passive: be && participle && !ing, negated, modal, governor };
}

/** "Theresa *May* said", "George *Will* wrote": a capital after a name. */
function isSurname({ tokens }: Article, i: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(tokens[i]?.text ?? "") && tokens[i - 1]?.pos === "PROPN";
}

/** "*has* in the past *acknowledged*": an adverbial phrase between the auxiliary and its verb. */
function splitAuxiliary(article: Article, sentence: Sentence, from: number): number | null {
  const { tokens } = article;
  if (
    !isTime(tokens[from - 1]) &&
    !/^(?:past|fact|turn|public|private)$/.test(tokens[from - 1]?.lower ?? "") &&
    !/^(?:past)$/.test(tokens[from]?.lower ?? "")
  )
    return null;
  for (let i = from - 1; i >= Math.max(sentence.from, from - 5); i--) {
    const token = tokens[i] as Token;
    if (/^(?:has|have|had|is|was)$/.test(token.lower)) return i;
    if (!/^(?:ADP|DET|NOUN|ADJ|ADV)$/.test(token.pos)) return null;
  }
  return null;
}

/** The verb or adjective right before "to": "refused to", "went on to", "is expected to", "was quick to". */
function governorBefore(article: Article, sentence: Sentence, to: number): number | null {
  let i = to - 1;
  if (i > sentence.from && (article.tokens[i] as Token).lower === "on") i -= 1;
  const token = article.tokens[i];
  if (i < sentence.from || token === undefined) return null;
  return token.pos === "VERB" && !/^(?:to|,)$/.test(token.text) ? i : null;
}

/** A verb that carries a clause of its own, as far as the tag and the shape of the word can tell. */
export function isFiniteVerb(article: Article, i: number): boolean {
  const token = article.tokens[i] as Token;
  if (token.pos === "AUX") return token.lower !== "be" && token.lower !== "been" && token.lower !== "being";
  if (token.pos !== "VERB") return false;
  if (token.lower.endsWith("ing")) return false;
  const before = article.tokens[i - 1];
  // "state-*owned*", "London-*based*"
  if (before?.text === "-" && before.end === token.start) return false;
  if (before?.lower === "to") return false;
  // "a cable *that snapped*", and not "that planned route".
  const relative = before?.lower === "that" && before.pos === "PRON";
  if (!relative && /^(?:the|a|an|its|his|her|their|this|that|these|those)$/.test(before?.lower ?? ""))
    return false;
  // "a memo *dated* June 3"
  if (token.lower === "dated" && isTime(article.tokens[i + 1])) return false;
  if (isReducedRelative(article, i)) return false;
  return true;
}

/** "a man *arrested* on Monday", "the ad *paid* for by": a participle that hangs on a noun. */
function isReducedRelative(article: Article, i: number): boolean {
  const { tokens } = article;
  const word = (tokens[i] as Token).lower;
  if (!/(?:ed|en|wn|ght|ld|de|nt|id)$/.test(word)) return false;
  const next = tokens[i + 1];
  const before = tokens[i - 1];
  if (!isNominal(before) && before?.text !== ",") return false;
  if (!clauseHasOtherVerb(article, i)) return false;
  return (
    next !== undefined &&
    ["by", "in", "at", "on", "from", "for", "with", "as", "under"].includes(next.lower) &&
    cueFormOf(word) === undefined
  );
}

/** Whether another verb follows before the clause ends: only then can a participle hang on the noun before it. */
function clauseHasOtherVerb(article: Article, at: number): boolean {
  for (let i = at + 2; i < Math.min(article.tokens.length, at + 16); i++) {
    const token = article.tokens[i] as Token;
    if (/^[,.;:!?]$/.test(token.text) || (article.quoteOf[i] as number) !== (article.quoteOf[at] as number))
      return false;
    if (token.pos === "AUX") return true;
    if (token.pos === "VERB" && !token.lower.endsWith("ing") && article.tokens[i - 1]?.lower !== "to")
      return true;
  }
  return false;
}

export function isPast(article: Article, sentence: Sentence, main: number): boolean {
  const form = cueFormOf((article.tokens[main] as Token).lower);
  const group = readVerbGroup(article, sentence, main);
  const first = (article.tokens[group.from] as Token).lower;
  return form?.forms.includes("past") === true && !/^(?:is|are|has|have|'s|'ve)$/.test(first);
}
