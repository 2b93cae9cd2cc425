import type { Attribution } from "../claim";
import { describesBody } from "../language/described-bodies";
import { isUnnamed } from "./speaker";

/**
 * A body without a record that the article tells by what it is ("the port authority"). It counts as a source without a name does, since
 * nobody has settled which body that is; but it is not hidden, and readers are not told that it is.
 */
export function isToldBody(said: Attribution): boolean {
  return isUnnamed(said) && said.source.entity === null && describesBody(said.source.description ?? "");
}

const spokes = "spokes(?:man|woman|person|men|women|people|persons)";
const untold =
  "an?|the|two|several|former|one-time|unnamed|unidentified|anonymous|senior|chief|female|male|new|another|second|official|young|press|only|main|lead";
const forBody = new RegExp(`^(?:an?|the|two|several) (?:\\p{Ll}+ )?${spokes} (?:for|of|at|from) (.+)$`, "iu");
const ofBody = new RegExp(`^(?:an? |the |two |several )?(.+?)(?:['’]s?)? ${spokes}$`, "iu");
const onlyUntold = new RegExp(`^(?:(?:${untold})\\b ?)+$`, "iu");

/**
 * For which body somebody without a name speaks: "the plant" of "a spokeswoman for the plant", "police" of "a police spokesman". It is the
 * body that is heard, and readers are told so; null of whoever else has no name. No status moves by it.
 */
export function spokenForBy(said: Attribution): string | null {
  if (!isUnnamed(said) || said.source.entity !== null) return null;
  const words = (said.source.description ?? "").trim().replace(/\s+/gu, " ");
  if (/\bformer\b/iu.test(words)) return null;
  const whole = forBody.exec(words)?.[1] ?? ofBody.exec(words)?.[1] ?? "";
  const body = whole.replace(/(?:,| who\b| which\b| on condition\b| speaking\b).*$/u, "").trim();
  return body === "" || onlyUntold.test(body) ? null : body;
}
