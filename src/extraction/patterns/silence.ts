import { skipAdverbials } from "../clauses/adverbials";
import { contentEnd } from "../clauses/content-ends";
import { subjectOf } from "../clauses/subjects";
import { readVerbGroup } from "../clauses/verb-groups";
import type { Article, Sentence } from "../text/article";
import { quoteAt, trimContent } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import { isTime, negations, type Range } from "../text/word-classes";
import type { Finding } from "./finding";

const declining = new Set("decline declined declines declining refuse refused refuses refusing".split(" "));
/** What somebody declines to do, or "would not" do, who keeps a thing to themselves. */
const telling = new Set(
  (
    "respond reply say tell specify speculate disclose reveal name identify explain discuss answer clarify detail describe divulge elaborate address confirm " +
    "said saying specified disclosed revealed explained"
  ).split(" "),
);
const questions = new Set("whether if who whom whose what which when where why how".split(" "));
const answering = new Set("respond responded reply replied return returned answer answered".split(" "));
const requests = new Set(
  "request requests call calls message messages email emails e-mail e-mails query queries inquiry inquiries question questions letter letters".split(
    " ",
  ),
);

/**
 * Refusals to speak: "declined to comment", "did not immediately respond to requests", "had no comment", "could not be
 * reached", "would neither confirm nor deny". They are recorded and shown and never taken for a denial.
 */
export function readSilence(article: Article, sentence: Sentence, index: number): Finding[] {
  const found: Finding[] = [];
  for (let i = sentence.from; i < sentence.to && found.length < 6; i++) {
    if (quoteAt(article, i) !== null) continue;
    const silence = silenceAt(article, sentence, i);
    if (silence === null) continue;
    const group = readVerbGroup(article, sentence, silence.verb);
    const from = willingFrom(article, sentence, group.from);
    const source = subjectOf(article, sentence, from);
    const about = aboutWhat(article, sentence, silence);
    found.push({
      pattern: "no-comment",
      sentence: index,
      cue: [{ from, to: Math.max(silence.cueEnd, silence.verb + 1) }],
      head: silence.verb,
      entry: null,
      source,
      content: about === null ? [] : [about],
      relays: silence.relay === null ? [] : [silence.relay],
      negated: group.negated,
      modal: group.modal,
      passive: group.passive,
      governor: group.governor,
      kind: "finite",
      silence: silence.kind,
    });
    i = silence.cueEnd;
  }
  return found;
}

/** "*was not willing* to say": the refusal begins with its adjective. */
function willingFrom(article: Article, sentence: Sentence, to: number): number {
  // "*has yet* to say".
  if (
    /^(?:has|have|had)$/.test(article.tokens[to - 2]?.lower ?? "") &&
    article.tokens[to - 1]?.lower === "yet"
  )
    return to - 2;
  if (!/^(?:unwilling|willing|prepared)$/.test(article.tokens[to - 1]?.lower ?? "")) return to;
  return readVerbGroup(article, sentence, to - 1).from;
}

interface Silence {
  kind: "declined_comment" | "no_response" | "neither_confirms_nor_denies";
  verb: number;
  cueEnd: number;
  relay: Range | null;
}

function silenceAt(article: Article, sentence: Sentence, i: number): Silence | null {
  const { tokens } = article;
  const word = (tokens[i] as Token).lower;
  const group = () => readVerbGroup(article, sentence, i);
  const told = () => i + 1 < sentence.to && !/^[,.;:!?]$/.test(tokens[i + 1]?.text ?? ",");
  if (
    telling.has(word) &&
    (told() || refusesOutright(article, sentence, i)) &&
    keepsBack(article, sentence, i)
  )
    return { kind: "declined_comment", verb: i, cueEnd: i + 1, relay: null };
  if (isDrawn(tokens, i)) return { kind: "declined_comment", verb: i, cueEnd: i + 1, relay: null };
  if (declining.has(word)) {
    if (group().negated) return null;
    const comment = within(article, sentence, i + 1, 7, (lower) =>
      /^(?:comment|comments|commenting|elaborate|interview|interviews|interviewed|drawn)$/.test(lower),
    );
    if (comment === null || !declinesTo(article, i + 1, comment)) return null;
    return {
      kind: "declined_comment",
      verb: i,
      cueEnd: comment + 1,
      relay: relayAt(article, sentence, comment + 1),
    };
  }
  if (answering.has(word) && (group().negated || nobody(article, sentence, i))) {
    const request = within(
      article,
      sentence,
      i + 1,
      // What is answered is named, as an answer is to much else.
      /^answer/.test(word) ? 6 : 10,
      (lower) => requests.has(lower) || lower === "comment",
    );
    // "The phone did not answer."
    const bare =
      !/^answer/.test(word) &&
      (i + 1 >= sentence.to || /^(?:[.,;]|when|after)$/.test(tokens[i + 1]?.text ?? ""));
    if (request === null && !bare) return null;
    // "He said he *could not* answer the questions": he spoke of it.
    if (/^answer/.test(word) && group().modal !== null) return null;
    return { kind: "no_response", verb: i, cueEnd: i + 1, relay: null };
  }
  // "had no *immediate* comment"
  const no = /^(?:immediate|further|additional|other|public|official)$/.test(tokens[i - 1]?.lower ?? "")
    ? i - 2
    : i - 1;
  if (
    word === "comment" &&
    /^(?:had|has|have|offered|gave)$/.test(tokens[no - 1]?.lower ?? "") &&
    tokens[no]?.lower === "no"
  ) {
    return { kind: "declined_comment", verb: no - 1, cueEnd: i + 1, relay: null };
  }
  if (
    /^comment(?:ing)?$/.test(word) &&
    (tokens[i] as Token).pos === "VERB" &&
    group().negated &&
    !isWithoutLeave(article, sentence, i)
  ) {
    return { kind: "declined_comment", verb: i, cueEnd: i + 1, relay: relayAt(article, sentence, i + 1) };
  }
  if (/^(?:reached|contacted)$/.test(word) && group().passive && group().negated) {
    return { kind: "no_response", verb: i, cueEnd: i + 1, relay: null };
  }
  if (word === "available" && within(article, sentence, i + 1, 3, (lower) => lower === "comment") !== null) {
    const be = backTo(article, sentence, i, 4, (lower) => /^(?:not|n't|un)$/.test(lower));
    return be === null ? null : { kind: "no_response", verb: i, cueEnd: i + 3, relay: null };
  }
  if (/^(?:confirm|confirmed|confirms)$/.test(word)) {
    const deny = within(article, sentence, i + 1, 3, (lower) => /^(?:deny|denied|denies)$/.test(lower));
    const denies = negations.has(tokens[i - 1]?.lower ?? "") || group().negated || group().governor !== null;
    if (deny === null || !denies) return null;
    return { kind: "neither_confirms_nor_denies", verb: i, cueEnd: deny + 1, relay: null };
  }
  return null;
}

/** "declined to *answer*.", "would not *speculate*.": no more is said of what was asked. */
function refusesOutright(article: Article, sentence: Sentence, i: number): boolean {
  const { lower } = article.tokens[i] as Token;
  if (!/^(?:answer|elaborate|explain|say|specify|speculate|discuss|confirm)$/.test(lower)) return false;
  const { governor } = readVerbGroup(article, sentence, i);
  return governor !== null || /^(?:elaborate|speculate)$/.test(lower);
}

/** "wouldn't be *drawn*", "refused to be *drawn*". */
function isDrawn(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.lower !== "drawn" || tokens[i - 1]?.lower !== "be") return false;
  const before = tokens.slice(Math.max(0, i - 4), i - 1).map(({ lower }) => lower.replace("’", "'"));
  const isUnwilling =
    before.some((word) => /^(?:would|wo|will)$/.test(word)) &&
    before.some((word) => /^(?:not|n't)$/.test(word));
  return isUnwilling || before.some((word) => /^(?:refused|declined|refuses|declines|refusing)$/.test(word));
}

/** From the refusal to the comment: "declined *repeated requests for* comment", "declined, *through a lawyer, to* be interviewed". */
const toComment = new RegExp(
  "^(?:(?:\\p{L}+ly|again|on \\p{L}+|(?:by|through|via|in) (?:\\p{L}|[-'’])+(?: (?:\\p{L}|[-'’])+){0,3}) ){0,3}" +
    "to (?:(?:give|grant|offer|make|provide|be|do|sit|immediately|publicly|further|specifically|even|for|an?|any|public|additional) )*$" +
    "|^(?:(?:\\p{L}+ly|any|all|an?|the|further|repeated|multiple|several|many|numerous|various|his|her|its|their|our|immediate|public|" +
    "additional|requests?|invitations?|offers?|opportunit(?:y|ies)|chances?|for|to|from|reporters?|journalists?) )*$",
  "u",
);

/** "Shares declined 3 percent after the comment" refuses nothing, and neither does "declined as comments grew". */
function declinesTo({ tokens }: Article, from: number, comment: number): boolean {
  const between = tokens.slice(from, comment).filter(({ text }) => text !== ",");
  return toComment.test(between.map(({ lower }) => `${lower} `).join(""));
}

/** "*who was not authorized to* comment": whoever may not speak was not asked, and often speaks all the same. */
function isWithoutLeave(article: Article, sentence: Sentence, i: number): boolean {
  const { governor } = readVerbGroup(article, sentence, i);
  const words = [article.tokens[i - 2], governor === null ? undefined : article.tokens[governor]];
  return words.some((token) =>
    /^(?:authori[sz]ed|allowed|permitted|entitled|cleared|empowered|supposed|meant|free)$/.test(
      token?.lower ?? "",
    ),
  );
}

/** "declined to *say* whether", "would not *name*", "did not *say* when": told by the verb before, or by what is left open. */
function keepsBack(article: Article, sentence: Sentence, i: number): boolean {
  const { tokens } = article;
  const word = (tokens[i] as Token).lower;
  const { from, governor, negated, kind } = readVerbGroup(article, sentence, i);
  const first = (governor === null ? tokens[i - 2] : tokens[governor])?.lower ?? "";
  // "*has yet to* say who".
  if (tokens[i - 1]?.lower === "to" && tokens[i - 2]?.lower === "yet") return asks(article, sentence, i + 1);
  const unwilling = /^(?:unwilling|willing|prepared)$/.test(first) && tokens[i - 1]?.lower === "to";
  if (unwilling) return first === "unwilling" || negations.has(tokens[i - 3]?.lower ?? "");
  if (governor !== null)
    return word !== "confirm" && declining.has(first) && !isNegatedAt(article, sentence, governor);
  if (kind !== "finite" || !negated || word === "confirm") return false;
  for (let j = from; j < i; j++)
    if (/^(?:would|wo|will)$/.test((tokens[j] as Token).lower)) return opensTold(tokens[i + 1]);
  // What somebody never mentioned they kept open only where the article asks for it.
  return (
    /^(?:sa(?:y|id|ying)|specif(?:y|ied)|disclosed?|reveal(?:ed)?|explained)$/.test(word) &&
    asks(article, sentence, i + 1)
  );
}

const opensTold = (token: Token | undefined) => token?.lower !== "that";

const isNegatedAt = (article: Article, sentence: Sentence, verb: number) =>
  readVerbGroup(article, sentence, verb).negated;

function asks(article: Article, sentence: Sentence, from: number): boolean {
  const at = skipAdverbials(article, sentence, from);
  return at < sentence.to && questions.has((article.tokens[at] as Token).lower);
}

/** "*Neither* club *responded*": the subject says no, not the verb. */
function nobody(article: Article, sentence: Sentence, verb: number): boolean {
  const subject = subjectOf(article, sentence, readVerbGroup(article, sentence, verb).from);
  if (subject === null) return false;
  return /^(?:neither|none|nobody)$/.test((article.tokens[subject.from] as Token).lower);
}

function within(
  article: Article,
  sentence: Sentence,
  from: number,
  reach: number,
  test: (lower: string) => boolean,
): number | null {
  for (let i = from; i < Math.min(sentence.to, from + reach); i++) {
    const token = article.tokens[i] as Token;
    if (/^[.;:]$/.test(token.text)) return null;
    if (test(token.lower)) return i;
  }
  return null;
}

function backTo(
  article: Article,
  sentence: Sentence,
  from: number,
  reach: number,
  test: (lower: string) => boolean,
): number | null {
  for (let i = from - 1; i >= Math.max(sentence.from, from - reach); i--)
    if (test((article.tokens[i] as Token).lower)) return i;
  return null;
}

/** "declined comment *to The Daily Post*": the outlet that asked. */
function relayAt(article: Article, sentence: Sentence, at: number): Range | null {
  const { tokens } = article;
  if (tokens[at]?.lower !== "to") return null;
  let to = at + 1;
  if (tokens[to]?.lower === "the") to += 1;
  while (to < sentence.to && tokens[to]?.pos === "PROPN" && !isTime(tokens[to])) to += 1;
  return to > at + 1 && tokens[to - 1]?.pos === "PROPN" ? { from: at + 1, to } : null;
}

/** What the silence is about: "*whether the two men met*", or failing that the words of the refusal itself. */
function aboutWhat(article: Article, sentence: Sentence, silence: Silence): Range | null {
  const { tokens } = article;
  for (let i = silence.cueEnd; i < Math.min(sentence.to, silence.cueEnd + 14); i++) {
    const token = tokens[i] as Token;
    if (/^[,;:]$/.test(token.text) || /^(?:as|while|after|before|because)$/.test(token.lower)) break;
    if (
      /^(?:about|on|whether|regarding|concerning|that|why|how|if|who|whom|whose|what|which|when|where)$/.test(
        token.lower,
      ) &&
      !isTime(tokens[i + 1]) &&
      !/^(?:approached|asked|contacted|reached|questioned|pressed)$/.test(tokens[i + 1]?.lower ?? "")
    ) {
      const from = /^(?:about|on|regarding|concerning)$/.test(token.lower) ? i + 1 : i;
      return trimContent(article, { from, to: contentEnd(article, sentence, from, true, true) });
    }
  }
  if (silence.kind === "neither_confirms_nor_denies") {
    return trimContent(article, {
      from: silence.cueEnd,
      to: contentEnd(article, sentence, silence.cueEnd, true, true),
    });
  }
  // "not available *for comment*, a spokesman said": nothing is told of what it was about.
  if (tokens[silence.verb]?.lower === "available")
    return trimContent(article, { from: silence.verb, to: silence.cueEnd });
  const from = skipAdverbials(article, sentence, silence.verb + 1);
  const after = tokens[silence.verb + 1]?.lower === "to" ? silence.verb + 1 : from;
  const rest = trimContent(article, { from: after, to: contentEnd(article, sentence, after, true, true) });
  return rest ?? trimContent(article, { from: silence.verb, to: silence.cueEnd });
}
