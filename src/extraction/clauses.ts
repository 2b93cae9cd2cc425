import type { Article, Sentence } from "@/extraction/article";
import { cueFormOf } from "@/extraction/cue-verbs";
import type { Token } from "@/extraction/tokens";

/** Tokens `from` up to, not including, `to`. */
export interface Range {
  from: number;
  to: number;
}

export const auxiliaries = new Set(
  (
    "is are was were be been being am 's 've 'd 'll 're 'm has have had having do does did will would can could may " +
    "might must shall should ca wo get gets got getting"
  ).split(" "),
);
const beForms = new Set("is are was were be been being am 's 're 'm get gets got getting".split(" "));
export const negations = new Set(["not", "n't", "never", "nor", "no", "hardly", "barely", "neither"]);
export const subjectPronouns = new Set("he she they i we it you who which".split(" "));
const relatives = new Set(["who", "which", "whose", "whom"]);
export const weekdays = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight".split(" "),
);
const timeNouns = new Set(
  (
    "week month year day days weeks months years morning afternoon evening night weekend hour hours minutes january february march april " +
    "may june july august september october november december jan feb aug sept oct nov dec spring summer autumn fall winter decade"
  ).split(" "),
);
const complementizers = new Set(
  "that because although though if when while as since after before until unless whether than where how why what whereas once".split(
    " ",
  ),
);
const dashes = new Set(["—", "–", "--", "―", "-"]);

export const isDash = (token: Token | undefined) => token !== undefined && dashes.has(token.text);
export const isNominal = (token: Token | undefined) =>
  token !== undefined &&
  (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "NUM" || token.pos === "SYM");
export const isTime = (token: Token | undefined) =>
  token !== undefined && (weekdays.has(token.lower) || timeNouns.has(token.lower));
export const isWord = (token: Token | undefined) => token !== undefined && /[\p{L}\p{N}]/u.test(token.text);

/** A hyphen joins words, a dash parts clauses: only a dash with a blank on one side at least counts as one. */
export function partsClauses(article: Article, i: number): boolean {
  const token = article.tokens[i];
  if (!isDash(token)) return false;
  if (token?.text !== "-") return true;
  const before = article.tokens[i - 1];
  const after = article.tokens[i + 1];
  return before !== undefined && after !== undefined && before.end < token.start && token.end < after.start;
}

/** How many verbs back the search for a shared subject goes; a sentence of the news has fewer. */
const FARTHEST_VERB = 8;

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
    if (word === "to" && i === main - 1 - (main - 1 - i) && !infinitive && !auxiliary) {
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
    else if (auxiliaries.has(word) && word !== "having") {
      auxiliary = true;
      if (beForms.has(word) && governor === null) be = true;
      if (modals.has(word)) modal = word === "ca" ? "can" : word;
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
  if (/^(?:the|a|an|its|his|her|their|this|that|these|those)$/.test(before?.lower ?? "")) return false;
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

/**
 * The subject of a finite verb group that begins at `at`: the noun phrase to its left with its titles and appositions,
 * or the subject of the verb that it is coordinated with. Null when there is none in the sentence.
 */
export function subjectOf(article: Article, sentence: Sentence, at: number, depth = 0): Range | null {
  if (depth > 3) return null;
  const from = clauseStart(article, sentence, at);
  const subject = trimSubject(article, { from, to: at });
  if (subject !== null) return subject;
  // No subject of its own: "stressed her record and *said*…" shares the subject of the verb before it.
  return matrixSubject(article, sentence, Math.min(from, at), depth + 1);
}

/**
 * The subject of the main verb to the left of `at`. In "Osei says the army agreed to stay and *said*…" that is Osei:
 * a verb whose clause hangs on another verb ("the army agreed") is passed over while a freer one is in the sentence.
 */
export function matrixSubject(article: Article, sentence: Sentence, at: number, depth = 0): Range | null {
  if (depth > 3) return null;
  let fallback: Range | null = null;
  let tried = 0;
  for (let i = at - 1; i >= sentence.from && tried < FARTHEST_VERB; i--) {
    if ((article.quoteOf[i] as number) >= 0 || !isFiniteVerb(article, i)) continue;
    tried += 1;
    const group = readVerbGroup(article, sentence, i);
    const start = clauseStart(article, sentence, group.from);
    const subject = trimSubject(article, { from: start, to: group.from });
    if (subject !== null) {
      const relative = /^(?:which|that|who|whom|what|it|there)$/.test(
        (article.tokens[subject.from] as Token).lower,
      );
      if (!relative && !hangsOn(article, sentence, start)) return subject;
      fallback ??= relative ? null : subject;
    }
    i = Math.min(i, group.from);
  }
  return fallback;
}

/** Whether the clause that starts at `start` is the object of a verb or opened by a conjunction that subordinates. */
function hangsOn(article: Article, sentence: Sentence, start: number): boolean {
  if (start === sentence.from) return false;
  const before = article.tokens[start - 1] as Token;
  if (before.pos === "PUNCT" || before.pos === "SYM" || (article.quoteOf[start - 1] as number) >= 0)
    return false;
  return !/^(?:and|but|or|yet|while|though|although|as)$/.test(before.lower);
}

/** Index of the opening bracket for the closing one at `i`, or `i` when there is none near. */
function bracketStart(article: Article, sentence: Sentence, i: number): number {
  for (let j = i - 1; j >= Math.max(sentence.from, i - 40); j--) {
    if ((article.tokens[j] as Token).text === "(" || (article.tokens[j] as Token).text === "[") return j;
  }
  return i;
}

/** Leftmost token that can belong to the subject of the verb group at `at`. */
export function clauseStart(article: Article, sentence: Sentence, at: number): number {
  const { tokens, quoteOf, quotes } = article;
  let closingComma = (tokens[at - 1] as Token | undefined)?.text === "," && quoteOf[at - 1] === -1;
  let inside = closingComma;
  let verbSeen = false;
  for (let i = at - 1; i >= sentence.from; i--) {
    const token = tokens[i] as Token;
    const quote = quoteOf[i] as number;
    if (quote >= 0) {
      const whole = quotes[quote];
      if (whole === undefined || whole.to <= i) continue;
      const { last } = whole;
      if (whole.words > 5 || /[,.?!]$/.test(last) || whole.from < sentence.from) return i + 1;
      i = whole.from;
      continue;
    }
    if (token.text === ")" || token.text === "]") {
      i = bracketStart(article, sentence, i);
      continue;
    }
    if (token.text === ";" || token.text === ":" || token.text === "(" || token.text === "[") return i + 1;
    if (partsClauses(article, i)) {
      const open = i === at - 1 ? previousDash(article, sentence, i) : null;
      if (open === null) return i + 1;
      i = open;
      continue;
    }
    if (token.text === ",") {
      if (i === at - 1) continue;
      if (closingComma && inside && opensApposition(article, i, at)) {
        inside = false;
        verbSeen = false;
        continue;
      }
      if (closingComma && chainsApposition(article, sentence, i)) continue;
      if (listsNames(article, sentence, i, at)) continue;
      return i + 1;
    }
    if (relatives.has(token.lower)) {
      if (!verbSeen) return i;
      verbSeen = false;
      closingComma = closingComma || (tokens[i - 1] as Token | undefined)?.text === ",";
      if ((tokens[i - 1] as Token | undefined)?.text === ",") {
        i -= 1;
        inside = false;
      }
      continue;
    }
    if (complementizers.has(token.lower) && token.pos !== "DET" && !inside) {
      const adverbial =
        ["as", "since", "after", "before", "than", "until", "once"].includes(token.lower) &&
        token.pos === "ADP";
      if (token.lower === "that" && verbSeen && isNominal(tokens[i - 1])) {
        verbSeen = false;
        continue;
      }
      if (!adverbial) return i + 1;
    }
    if (token.pos === "CCONJ" && !inside) {
      if (!joinsNouns(article, sentence, i)) return i + 1;
      continue;
    }
    if (isFiniteVerb(article, i)) {
      if (inside || hasRelativeBefore(article, sentence, i)) {
        verbSeen = true;
        continue;
      }
      return i + 1;
    }
  }
  return sentence.from;
}

function previousDash(article: Article, sentence: Sentence, i: number): number | null {
  for (let j = i - 1; j >= Math.max(sentence.from + 1, i - 40); j--) if (partsClauses(article, j)) return j;
  return null;
}

/** ", *the head of Y*, said": what follows the comma describes what stands before it. */
function opensApposition(article: Article, comma: number, at: number): boolean {
  const before = article.tokens[comma - 1];
  const next = article.tokens[comma + 1];
  if (before === undefined || next === undefined || comma + 1 >= at - 1) return false;
  if (/^(?:co|inc|ltd|corp|jr|sr)$/.test(next.lower)) return false;
  return (
    isNominal(before) ||
    before.text === ")" ||
    before.pos === "PRON" ||
    (article.quoteOf[comma - 1] as number) >= 0 ||
    before.text === "."
  );
}

/** "Rep. Ama Boateng, D-Ohio, the top Democrat on the panel, said": a further comma between name and apposition. */
function chainsApposition(article: Article, sentence: Sentence, comma: number): boolean {
  const before = article.tokens[comma - 1];
  const next = article.tokens[comma + 1];
  if (before === undefined || next === undefined) return false;
  if (!(before.pos === "PROPN" || isNominal(before)) || isTime(before)) return false;
  for (let i = comma - 1; i >= sentence.from; i--) {
    const token = article.tokens[i] as Token;
    if (/^[,;:]$/.test(token.text) || token.pos === "CCONJ") break;
    if (isFiniteVerb(article, i) || token.pos === "ADP" || token.pos === "SCONJ") return token.lower === "of";
  }
  return true;
}

/** "Ng, Osei and Silva said": commas between names that "and" closes. */
function listsNames(article: Article, sentence: Sentence, comma: number, at: number): boolean {
  if (!isNominal(article.tokens[comma - 1]) || !isNominal(article.tokens[comma + 1])) return false;
  let and = false;
  for (let i = comma + 1; i < at; i++) {
    const token = article.tokens[i] as Token;
    if (token.lower === "and" && at - i < 8) and = true;
    if (token.pos === "VERB" || token.pos === "AUX") return false;
  }
  const first = article.tokens[sentence.from];
  return and && first !== undefined && first.pos !== "ADP" && !isTime(article.tokens[comma - 1]);
}

function joinsNouns(article: Article, sentence: Sentence, i: number): boolean {
  const { tokens } = article;
  const word = (tokens[i] as Token).lower;
  if (word !== "and" && word !== "or" && word !== "&") return false;
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (
    i - 1 < sentence.from ||
    !(
      isNominal(before) ||
      before?.pos === "ADJ" ||
      before?.text === "." ||
      before?.text === ")" ||
      before?.lower === "his"
    )
  )
    return false;
  if (next === undefined || next.pos === "VERB" || next.pos === "AUX" || next.pos === "ADV") return false;
  if (next.pos === "PRON" && subjectPronouns.has(next.lower)) return false;
  for (let j = i - 1; j >= sentence.from; j--) {
    const token = tokens[j] as Token;
    if ((article.quoteOf[j] as number) >= 0) return true;
    if (/^[,;:]$/.test(token.text) || token.pos === "SCONJ") return true;
    if (isFiniteVerb(article, j)) return hasRelativeBefore(article, sentence, j);
  }
  return true;
}

/** Whether a relative pronoun stands before the verb at `i` in its own clause: "the man *who* runs the party said". */
function hasRelativeBefore(article: Article, sentence: Sentence, i: number): boolean {
  for (let j = i - 1; j >= Math.max(sentence.from, i - 8); j--) {
    const token = article.tokens[j] as Token;
    if (relatives.has(token.lower))
      return (
        j > sentence.from &&
        (isNominal(article.tokens[j - 1]) ||
          (article.tokens[j - 1] as Token).text === "," ||
          (article.tokens[j - 1] as Token).pos === "ADP")
      );
    if (token.lower === "that" && isNominal(article.tokens[j - 1]) && token.pos !== "DET") {
      // "the report that came out said": relative only when the verb follows at once; "officials that" is rare.
      return i - j <= 2;
    }
    if (/^[,;:]$/.test(token.text)) return false;
    if (isFiniteVerb(article, j)) return hasRelativeBefore(article, sentence, j);
  }
  return false;
}

/** Takes what only surrounds the subject away: conjunctions, adverbs, "On Monday,", "in an interview". */
export function trimSubject(article: Article, range: Range): Range | null {
  const { tokens } = article;
  let { from, to } = range;
  const drop = (i: number) => {
    const token = tokens[i] as Token;
    return (
      token.pos === "CCONJ" ||
      token.pos === "INTJ" ||
      (token.pos === "PUNCT" && token.text !== "(" && token.text !== "@") ||
      (token.pos === "ADV" && !/^(?:both|all|most|some|many|more|few|once)$/.test(token.lower)) ||
      (/^(?:also|then|yet|but|and|or|still|that|so|as|because|when|while|if|though|although|what|how|why|where|whether|than)$/.test(
        token.lower,
      ) &&
        !(token.lower === "that" && token.pos === "DET"))
    );
  };
  for (let guard = 0; guard < 6; guard++) {
    const before = from;
    while (from < to && drop(from)) from += 1;
    const first = tokens[from];
    if (from >= to || first === undefined) return null;
    const adverbial =
      first.pos === "ADP" ||
      first.pos === "SCONJ" ||
      first.pos === "VERB" ||
      isTime(first) ||
      first.pos === "PART" ||
      (first.pos === "ADJ" && isTime(tokens[from + 1])) ||
      ((first.lower === "the" || first.lower === "a") && isTimePhrase(article, from, to));
    if (adverbial) {
      let comma = -1;
      for (let i = from; i < to - 1; i++) {
        if ((tokens[i] as Token).text === "," && (article.quoteOf[i] as number) < 0) {
          comma = i;
          break;
        }
      }
      if (comma >= 0 && hasNominal(article, comma + 1, to)) from = comma + 1;
    }
    if (from === before) break;
  }
  to = trimTail(article, from, to);
  if (from >= to) return null;
  const last = tokens[to - 1] as Token;
  if (last.pos === "PRON" && subjectPronouns.has(last.lower)) return { from: to - 1, to };
  const first = tokens[from] as Token;
  if (first.pos === "ADP" || first.pos === "SCONJ" || isTime(first)) {
    const head = lastNounPhrase(article, from, to);
    if (head !== null) return head;
  }
  return hasNominal(article, from, to) ? { from, to } : null;
}

function isTimePhrase(article: Article, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 5); i++) {
    if ((article.tokens[i] as Token).text === ",")
      return isTime(article.tokens[i - 1]) || (article.tokens[i - 1] as Token).lower === "later";
  }
  return false;
}

function hasNominal(article: Article, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = article.tokens[i] as Token;
    if (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "PRON" || token.pos === "NUM")
      return true;
    if (token.pos === "ADJ" || token.pos === "DET" || token.pos === "X" || token.pos === "ADV") return true;
  }
  return false;
}

const speechPlaces = new Set(
  "interview statement speech letter email e-mail tweet conference briefing article report memo post".split(
    " ",
  ),
);

function trimTail(article: Article, from: number, start: number): number {
  const { tokens } = article;
  let to = start;
  for (let guard = 0; guard < 6 && to > from; guard++) {
    const last = tokens[to - 1] as Token;
    if (last.pos === "ADV" || last.text === "," || partsClauses(article, to - 1)) {
      to -= 1;
      continue;
    }
    if (isTime(last) && to - from > 1) {
      let i = to - 2;
      while (i > from && ["DET", "ADJ", "NUM", "ADP"].includes((tokens[i] as Token).pos) && i > to - 5)
        i -= 1;
      to = Math.max(i + 1, from + 1);
      if (tokens[to - 1]?.pos === "ADP") to -= 1;
      continue;
    }
    if (speechPlaces.has(last.lower)) {
      const comma = lastComma(article, from, to);
      if (comma > from && ["ADP", "VERB"].includes((tokens[comma + 1] as Token).pos)) {
        to = comma;
        continue;
      }
    }
    break;
  }
  return to;
}

function lastComma(article: Article, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if ((article.tokens[i] as Token).text === ",") return i;
  return -1;
}

function lastNounPhrase(article: Article, from: number, to: number): Range | null {
  const { tokens } = article;
  let i = to - 1;
  while (i > from) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1] as Token;
    if (token.pos === "DET" && before.lower !== "of") return { from: i, to };
    if (before.pos === "ADP" && before.lower !== "of" && before.lower !== "for") return null;
    if (isTime(before) && (token.pos === "PROPN" || token.pos === "NOUN")) return { from: i, to };
    i -= 1;
  }
  return null;
}
