import { states } from "../language/clauses";
import { opensWithBareNoun } from "../language/common-nouns";
import { isImpersonal } from "../language/impersonal";
import { onText, type Rule } from "./matter";

const pronoun =
  /^(?:he|she|it|they|we|i|you|this|these|those|who|which|his|hers?|its|their|our|my)(?!\p{L})/iu;
/** "*It is* unclear whether", "*Those who* fled": nobody else is meant. */
const meansNobody = (text: string) =>
  (/^it(?!\p{L})/iu.test(text) && isImpersonal(text.slice(2))) ||
  /^those (?:who|whose|responsible|present|in|at|on|from|with|without|\p{L}+(?:ed|ing))(?!\p{L})/iu.test(
    text,
  );
const joined = /^(?:that|and|but|or|so|because|although|while|whereas|whether)(?!\p{L})/iu;
const condition = /^if(?!\p{L})/iu;
const participle = /^(?:not )?\p{L}{2,}(?:ing|ed)(?!\p{L})/iu;
const bareNoun = /^\p{L}+/u;

/** A claim stands by itself wherever it is read: who "he" is, and what "and" goes on from, was said elsewhere. */
export const beginsMidway: Rule = ({ plain }) => {
  const text = plain.trimStart();
  const start = plain.length - text.length;
  const ask = (found: RegExpExecArray | null, words: (first: string) => string, mend: string) =>
    found === null
      ? []
      : [
          onText(
            "begins_midway",
            { start, end: start + found[0].length, text: found[0] },
            words(found[0]),
            mend,
          ),
        ];
  const who = ask(
    meansNobody(text) ? null : pronoun.exec(text),
    (first) => `Who or what is “${first}”?`,
    "Name them: a claim is read without its article.",
  );
  if (who.length > 0) return who;
  const goesOn = ask(
    joined.exec(text),
    (first) => `“${first}” goes on from words that are not here.`,
    "Begin with whom or what it is about.",
  );
  if (goesOn.length > 0) return goesOn;
  const onlyIf = ask(
    condition.exec(text),
    (first) => `“${first}”: is it said to be so, or only where something else is?`,
    "Begin with whom or what it is about, and keep the condition: “The dam breaks if …”.",
  );
  if (onlyIf.length > 0) return onlyIf;
  if (participle.test(text) && !states(text))
    return ask(
      participle.exec(text),
      (first) => `Who did so? “${first}” has nobody before it.`,
      "Write who did what.",
    );
  return opensWithBareNoun(text)
    ? ask(bareNoun.exec(text), (first) => `Which one is “${first}”?`, "Name it.")
    : [];
};
