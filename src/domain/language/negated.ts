import { verbKind } from "./finite-verbs";
import { negationsIn } from "./negations";
import { wordsOf } from "./words";

const helping = /^(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might)$/;

/**
 * A statement the other way round: "Wages had been cut" to "Wages had not been cut". Null where it negates already, or where its
 * first verb is none that "not" can follow: then only an editor can word it.
 */
export function negated(statement: string): string | null {
  if (negationsIn(statement) > 0) return null;
  const words = wordsOf(statement);
  const verb = words.find(({ lower }) => helping.test(lower) || verbKind(lower) !== null);
  if (verb === undefined || !helping.test(verb.lower) || verb.start === 0) return null;
  // "The plant that was shut had leaked": the first verb is of another statement.
  if (
    /[,;:“"]|(?<!\p{L})(?:that|who|which|whose|where|when|if|and|or)(?!\p{L})/iu.test(
      statement.slice(0, verb.start),
    )
  )
    return null;
  const rest = statement.slice(verb.end);
  if (/(?<!\p{L})(?:some|any|always|already|ever|still|and|or|but)(?!\p{L})/iu.test(rest)) return null;
  return `${statement.slice(0, verb.end)} not${rest}`;
}
