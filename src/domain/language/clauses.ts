import { going, isAdverb, isCoordinator, oneAct, relative, reporting, withoutAsides } from "./clause-words";
import { isAuxiliary, isBaseForm, isModal, isParticiple, verbKind, verbStem } from "./finite-verbs";
import { type Word, withoutQuotes, wordsOf } from "./words";

/**
 * One statement joined to the first of a sentence. `at` is where it is joined on (the "and", or the comma of a series),
 * `from` where its own words begin. `carries` is what it needs of the first: its subject, its subject with the auxiliary
 * ("has … met"), what introduces a "that", or nothing.
 */
export type Joined = { at: number; from: number; carries: "subject" | "auxiliary" | "speaker" | "nothing" };

/** The statements of a compound sentence: where the subject of the first ends, and what is joined to it, in order. */
export type Compound = { subjectEnd: number; auxiliary: string; speakerEnd: number; joined: Joined[] };

/** What a sentence is about and what follows its first verb; null where that cannot be told for sure. */
export function subjectOf(text: string): { subject: string; rest: string } | null {
  const opening = openingOf(text);
  if (opening === null) return null;
  const { words, main } = opening;
  const end = subjectEnd(words, main);
  return { subject: text.slice(0, end).trim(), rest: text.slice(words[main]!.end).trim() };
}

/** Null where the sentence makes one statement, or where that cannot be told for sure. */
export function compoundOf(text: string): Compound | null {
  const opening = openingOf(text);
  return opening && joinedTo(opening);
}

type Opening = { masked: string; words: Word[]; main: number };

/** The first verb of a sentence; null where what stands before it is no plain subject. */
function openingOf(text: string): Opening | null {
  const masked = withoutAsides(withoutQuotes(text));
  const words = wordsOf(masked);
  const main = words.findIndex((word, at) => isMainVerb(words, at, word));
  if (main < 1) return null;
  if (
    words
      .slice(0, main)
      .some(({ lower }) =>
        /^(?:who|which|if|when|because|although|though|while|whether|that|what|since|before|until|unless)$/.test(
          lower,
        ),
      )
  )
    return null;
  if (masked.includes("not only") || isInsideNoun(words, main) || opensAside(masked, words, main))
    return null;
  return { masked, words, main };
}

function joinedTo({ masked, words, main }: Opening): Compound | null {
  const groupEnd = endOfGroup(words, main);
  const joined: Joined[] = [];
  const series: Joined[] = [];
  /** Where a statement that was found already begins: its verb makes nothing dependent. */
  const begun = new Set<number>();
  for (let at = groupEnd; at < words.length; at++) {
    const between = masked.slice(words[at - 1]!.end, words[at]!.start);
    const comma = /[,;—–]/.test(between);
    if (isCoordinator(words[at]!.lower)) {
      const found = joinedAt(words, { main, groupEnd, at, comma, begun });
      if (found === null) continue;
      if (found.carries !== "nothing") joined.push(...series.splice(0));
      joined.push(found);
    } else if (
      between.includes(",") &&
      canFollow(words, at, main, groupEnd) === "subject" &&
      !dependent(words, groupEnd, at, begun)
    ) {
      begun.add(at);
      series.push({ at: words[at - 1]!.end, from: words[at]!.start, carries: "subject" });
    } else if (between.includes(";") && startsClause(words, at, true)) {
      joined.push({ at: words[at - 1]!.end, from: words[at]!.start, carries: "nothing" });
    }
  }
  if (joined.length === 0) return null;
  const auxiliary = isAuxiliary(words[main]!.lower) || isModal(words[main]!.lower) ? words[main]!.text : "";
  return {
    subjectEnd: subjectEnd(words, main),
    auxiliary,
    speakerEnd: speakerEnd(words, main, joined[0]!.at, words[groupEnd - 1]!.end),
    joined,
  };
}

/** "The support he has": the verb belongs to the noun, and the sentence's own is yet to come. */
function isInsideNoun(words: Word[], main: number): boolean {
  const pronoun = words[main - 1]!.lower;
  return (
    main >= 3 &&
    /^(?:he|she|they|it|we|you|i)$/.test(pronoun) &&
    /^(?:the|an?|all|every)$/.test(words[main - 3]!.lower)
  );
}

function isMainVerb(words: Word[], at: number, word: Word): boolean {
  const kind = verbKind(word.lower);
  if (kind === null || (/^\p{Lu}/u.test(word.text) && at > 0)) return false;
  if (kind === "past" && words[at + 1]?.lower === "by") return false;
  if (kind === "past" && describes(words, at)) return false;
  return true;
}

/** "their widely *repudiated* theories", "the *failed* pumps". */
function describes(words: Word[], at: number): boolean {
  let before = at - 1;
  while (before > 0 && isAdverb(words[before]!.lower)) before -= 1;
  return /^(?:the|an?|his|her|its|their|our|of|in|with|for)$/.test(words[before]?.lower ?? "");
}

/** "Instead of building on the victory *left* to him, Vogel …": the sentence proper begins after the comma. */
function opensAside(masked: string, words: Word[], main: number): boolean {
  const comma = masked.indexOf(",");
  return (
    /^(?:instead|despite|with|without|unlike|like|given|asked|under)$/.test(words[0]!.lower) &&
    comma > words[main]!.end
  );
}

/** Past "has", "not" and "since" to the participle that belongs to them. */
function endOfGroup(words: Word[], main: number): number {
  let at = main + 1;
  if (verbKind(words[main]!.lower) !== "auxiliary") return at;
  while (at < words.length && (isAuxiliary(words[at]!.lower) || isAdverb(words[at]!.lower))) at += 1;
  const last = words[at]?.lower ?? "";
  const isVerb =
    isModal(words[main]!.lower) || /^(?:do|does|did)/.test(words[main]!.lower)
      ? isBaseForm(last)
      : isParticiple(last);
  return isVerb ? at + 1 : at;
}

type Place = { main: number; groupEnd: number; at: number; comma: boolean; begun: ReadonlySet<number> };

function joinedAt(words: Word[], { main, groupEnd, at, comma, begun }: Place): Joined | null {
  const from = at + 1;
  if (from >= words.length) return null;
  const here = { at: words[at]!.start, from: words[from]!.start };
  const reports = reporting.has(verbStem(words[main]!.lower));
  const that = goesOnWithThat(words, { from, before: words.slice(groupEnd, at), reports });
  if (that !== null) return that === "no" ? null : { ...here, ...that };
  const opened = words.slice(groupEnd, at).some(({ lower }) => relative.has(lower));
  const within = dependent(words, groupEnd, at, begun) || (reports && opened);
  if (within && !comma) return null;
  const follows = canFollow(words, from, main, groupEnd);
  if (follows !== null) {
    // "was burned and looted" is one act; "is complicated and will take time" is two.
    const isOwnGroup = isModal(words[from]!.lower) && !isModal(words[main]!.lower);
    if (at === groupEnd && !isOwnGroup && !going.has(verbStem(words[groupEnd - 1]!.lower)) && !comma)
      return null;
    return { ...here, carries: follows };
  }
  const loose = comma || words[at]!.lower === "but";
  if ((reports || opened) && !loose) return null;
  return startsClause(words, from, loose) ? { ...here, carries: "nothing" } : null;
}

/**
 * "…, and *that* the city had not acted": what was said goes on with another statement. Of "a plan that costs money and that nobody
 * wants" both belong to the plan ("no"); null where "that" points at something ("and that was false").
 */
function goesOnWithThat(
  words: Word[],
  { from, before, reports }: { from: number; before: Word[]; reports: boolean },
): Pick<Joined, "from" | "carries"> | "no" | null {
  if (words[from]!.lower !== "that" || words[from + 1] === undefined) return null;
  const opened = before.some(({ lower }) => lower === "that");
  if (opened && !reports)
    return startsClause(words, from + 1, true) ? { from: words[from]!.start, carries: "speaker" } : "no";
  if (before.some(({ lower }) => lower === "who" || lower === "which")) return null;
  const own = words.slice(from + 1, from + 12);
  const verb = own.findIndex(({ lower, text }) => verbKind(lower) !== null && !/^\p{Lu}/u.test(text));
  // "That was false", "that figure rose".
  if (
    verb < 1 ||
    (verb === 1 && !opened && !/^(?:it|he|she|they|we|I|there|nobody|\p{Lu}.*|.*s)$/u.test(own[0]!.text))
  )
    return null;
  return reports
    ? { from: words[from]!.start, carries: "speaker" }
    : { from: words[from + 1]!.start, carries: "nothing" };
}

/** Whether another verb states something between the main verb and here, in a clause of its own. */
function dependent(words: Word[], groupEnd: number, at: number, begun: ReadonlySet<number>): boolean {
  const between = words.slice(groupEnd, at);
  return between.some(
    ({ lower, text }, place) =>
      verbKind(lower) !== null &&
      !/^\p{Lu}/u.test(text) &&
      !begun.has(groupEnd + place) &&
      !isCoordinator(between[place - 1]?.lower ?? ""),
  );
}

/** A verb here that says more of the same subject; null where there is none, or where both are one act. */
function canFollow(
  words: Word[],
  from: number,
  main: number,
  groupEnd: number,
): "subject" | "auxiliary" | null {
  let at = from;
  while (at < words.length && at < from + 3 && isAdverb(words[at]!.lower)) at += 1;
  const word = words[at];
  if (word === undefined || /^\p{Lu}/u.test(word.text)) return null;
  const first = words[groupEnd - 1]!.lower;
  const second = verbStem(word.lower);
  if (oneAct.some(([one, other]) => one.test(verbStem(first)) && other.test(second))) return null;
  const lead = words[main]!.lower;
  if (isModal(lead)) {
    const negated = words.slice(main, groupEnd).some(({ lower }) => lower === "not");
    if (isBaseForm(word.lower) && !negated && opensObject(words[at + 1])) return "auxiliary";
  }
  const kind = verbKind(word.lower);
  if (kind === null) return null;
  if (kind === "present") return verbKind(lead) === "past" || words[at + 1] === undefined ? null : "subject";
  if (kind !== "past") return "subject";
  if (words[at + 1]?.lower === "by" && !/^(?:is|are|was|were|been)$/.test(lead)) return null;
  if (mayDescribe(word.lower, words[at + 1])) return null;
  const carried =
    /^(?:is|are|was|were|has|have|had)$/.test(lead) && groupEnd > main + 1 && isParticiple(first);
  return carried && isParticiple(word.lower) ? "auxiliary" : "subject";
}

/** "and damaged homes" may be what was visited; "and imposed sanctions" may not. */
function mayDescribe(lower: string, next: Word | undefined): boolean {
  if (!lower.endsWith("ed") || next === undefined) return false;
  if (
    !/^[a-z]+(?:s|men|people)$/.test(next.text) ||
    /^(?:his|its|this|as|across|towards?|previous|various|numerous)$/.test(next.lower)
  )
    return false;
  return !isBaseForm(verbStem(lower)) && !isBaseForm(`${verbStem(lower)}e`);
}

function opensObject(next: Word | undefined): boolean {
  if (next === undefined) return false;
  return (
    /^(?:the|a|an|his|her|its|their|to|in|with|at|for|no|all|new|more|him|them|it|from|on)$/.test(
      next.lower,
    ) || /^\p{Lu}/u.test(next.text)
  );
}

/** A subject of its own and its verb: "the CIA declined", "he did not". `loose`: a comma or a "but" made room for it. */
function startsClause(words: Word[], from: number, loose: boolean): boolean {
  const limit = Math.min(words.length, from + 7);
  for (let at = from + 1; at < limit; at++) {
    const { lower, text } = words[at]!;
    if (relative.has(lower) || isCoordinator(lower) || /^(?:to|by|with)$/.test(lower)) return false;
    const kind = verbKind(lower);
    if (kind === null || /^\p{Lu}/u.test(text)) continue;
    const pronoun = at <= from + 2 && /^(?:he|she|they|it|we|i|you)$/.test(words[from]!.lower);
    if (
      !pronoun &&
      !/^(?:the|a|an|its|his|her|their|no|both|several|many)$/.test(words[from]!.lower) &&
      !/^\p{Lu}/u.test(words[from]!.text)
    )
      return false;
    if (pronoun || loose) return kind !== "past" || words[at + 1]?.lower !== "by";
    // "Antonov and Pompeo were friends": a plural verb after one name speaks of both.
    if (/^(?:were|are|have|do)$/.test(lower) && !/s$/.test(words[at - 1]!.lower)) return false;
    return kind === "auxiliary" || kind === "only_finite";
  }
  return false;
}

/** The adverb before the first verb belongs to that verb alone. */
function subjectEnd(words: Word[], main: number): number {
  let at = main;
  while (at > 1 && isAdverb(words[at - 1]!.lower)) at -= 1;
  return words[at]!.start;
}

/** Where the words before a "that" end: "Antonov said", also where the first statement has none. */
function speakerEnd(words: Word[], main: number, joinedAt: number, groupEnd: number): number {
  const that = words.find(({ lower }, at) => at > main && lower === "that");
  return that === undefined || that.start > joinedAt ? groupEnd : that.start;
}

/** Whether anything is stated of a subject, as far as a sure verb shows it. */
export function states(text: string): boolean {
  return wordsOf(withoutQuotes(text)).some(({ lower }, at) => at > 0 && verbKind(lower) !== null);
}
