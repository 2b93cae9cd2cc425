import { baseOfPast, isAuxiliary, isBaseForm, isModal, verbKind } from "./finite-verbs";
import { type Word, wordsOf } from "./words";

const asking = /(?<!\p{L})(?:whether|if|who|whom|whose|what|which|when|where|why|how)(?!\p{L})/iu;
/** What a question is put behind: "declined to say *who*", "it is not clear *when*". */
const opens =
  /(?:say(?:ing)?|said|comment on|comment|discuss|explain(?:ed)?|confirm|reveal(?:ed)?|disclose|know|known|knows|knew|tell|told (?:\p{L}+ )?|answer|specify|identify|clear|unclear|unknown|understand|ask(?:ed|s)?|decided?|see|sure|certain|determined?|established?|remembers?|recall) $/iu;
const determiner =
  /^(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|any|no|some|all|both|each|every|he|she|it|they|we|i|you|there)$/;
const small =
  /^(?:The|An?|His|Her|Its|Their|This|That|These|Those|Any|No|Some|All|Both|Each|Every|He|She|It|They|We|There)(?= )/u;

/**
 * The question that words leave open: "who had signed it" to "Who had signed it?", "It is unclear when the meeting took place" to "When did the
 * meeting take place?". Null where they hold none, or one that is not surely put.
 */
export function questionIn(words: string): string | null {
  const text = words.trim().replace(/[.…?!]+$/u, "");
  for (const found of text.matchAll(new RegExp(asking.source, "giu"))) {
    const before = text.slice(0, found.index);
    if (before.trim() !== "" && !opens.test(before)) continue;
    return ask(text.slice(found.index));
  }
  return null;
}

/** What would be asked by whoever doubts a statement: "The council had read it" to "Had the council read it?". */
export function questionWhether(statement: string): string | null {
  return put(
    "",
    statement
      .trim()
      .replace(/[.…?!]+$/u, "")
      .replace(small, (word) => word.toLowerCase()),
  );
}

function ask(clause: string): string | null {
  const yesNo = /^(?:whether|if) (?:or not )?/iu.exec(clause);
  if (yesNo !== null) return put("", clause.slice(yesNo[0].length));
  const words = wordsOf(clause);
  const opening = words[0]?.lower ?? "";
  let at = 1;
  if (/^(?:how|which|what|whose)$/.test(opening))
    while (
      at < Math.min(words.length, 6) &&
      !opensSubject(words[at] as Word) &&
      verbKind(words[at]!.lower) === null
    ) {
      if (
        opening === "how" &&
        at === 1 &&
        !/^(?:many|much|long|far|often|big|large|old|soon|high|well|badly|serious|likely|close)$/.test(
          words[1]!.lower,
        )
      )
        break;
      at += 1;
    }
  const next = words[at];
  if (next === undefined) return null;
  // "who *had* signed", "how many cables *were* replaced": it asks of the subject.
  if (verbKind(next.lower) !== null && /^(?:who|what|which|whose|how)$/.test(opening)) return asked(clause);
  return put(clause.slice(0, words[at - 1]!.end), clause.slice(next.start));
}

const opensSubject = ({ lower, text }: Word): boolean => determiner.test(lower) || /^\p{Lu}/u.test(text);

/** The auxiliary before the subject, "did" where there is none. */
function put(front: string, statement: string): string | null {
  const words = wordsOf(statement);
  const main = words.findIndex(
    ({ lower }, at) => at > 0 && (verbKind(lower) !== null || isVerbOfMany(words, at)),
  );
  const verb = words[main];
  if (verb === undefined) return null;
  // "the man *who was hurt* died": which verb is the main one is not sure.
  if (words.slice(0, main).some(({ lower }) => /^(?:who|which|that|whom|whose|and|or)$/.test(lower)))
    return null;
  const subject = statement.slice(0, verb.start).trim();
  const rest = statement.slice(verb.end).trim();
  const lead = front === "" ? "" : `${front} `;
  if (isVerbOfMany(words, main)) return asked(`${lead}do ${subject} ${verb.lower} ${rest}`);
  if (isAuxiliary(verb.lower) || isModal(verb.lower) || /^(?:did|does|do)$/.test(verb.lower)) {
    if (/n['’]t$/.test(verb.lower)) return null;
    const isOwn = /^(?:had|has|have)$/.test(verb.lower) && !mayGoOn(words[main + 1]);
    const own = verb.lower === "had" ? "did" : verb.lower === "has" ? "does" : "do";
    return asked(isOwn ? `${lead}${own} ${subject} have ${rest}` : `${lead}${verb.lower} ${subject} ${rest}`);
  }
  const kind = verbKind(verb.lower);
  const base =
    kind === "present"
      ? verb.lower.replace(/(?:(ss|x|ch|sh)es|ies|s)$/, (end, es) => es ?? (end === "ies" ? "y" : ""))
      : baseOfPast(verb.lower);
  return base === null
    ? null
    : asked(`${lead}${kind === "present" ? "does" : "did"} ${subject} ${base} ${rest}`);
}

/** "Other cities *use* the same discs": a base form behind several. */
const isVerbOfMany = (words: readonly Word[], at: number): boolean =>
  isBaseForm(words[at]?.lower ?? "") &&
  verbKind(words[at]?.lower ?? "") === null &&
  /(?:[^sui]s|people|men|women|children|police)$/.test(words[at - 1]?.lower ?? "");

/** "had *been*", "had *not* read": the verb goes on, and "had" is none of its own ("had a gun"). */
const mayGoOn = (next: Word | undefined): boolean =>
  next !== undefined &&
  (/^(?:not|never|been|also|ever|already|still)$/.test(next.lower) ||
    /(?:ed|en|wn)$|^(?:\p{Ll}+t|\p{Ll}*(?:ung|un|um|ade|one|ut|it|ain|old|ound|aid|id|ome|ost|eft|ent|ead|eld|ept|eard|elt|ilt|ade))$/u.test(
      next.lower,
    ));

function asked(words: string): string {
  const plain = words
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\s,;:—–]+$/, "");
  return `${plain.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}?`;
}
