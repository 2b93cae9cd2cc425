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
