import { isAdverb } from "./clause-words";
import { isBaseForm, verbKind } from "./finite-verbs";

const closed =
  /^(?:the|an?|his|her|my|our|your|this|that|these|those|no|not|and|or|but|if|when|where|why|how|who|whom|which|what|as|than|then|so|to|of|in|on|at|by|for|from|with|about|into|over|under|after|before|since|until|while|because|although|though|he|she|they|we|i|you|him|them|us|me|it|its|their|there|here|all|both|also|only|just|even|still|yet|ever|never|too|very|more|most|less|had|has|have|been|being|be|did|does|do|would|will|could|can|may|might|must|should|himself|herself|itself|themselves|one|again|first|up|out|off|down|back|away|via|during|between|among|against|without|within|once|twice|already)$/;

/** Whether a word in small letters may be a noun: any may that no list has as a verb, an adverb or a word between others. */
export const mayBeNoun = (lower: string): boolean =>
  !closed.test(lower) &&
  verbKind(lower) === null &&
  !isAdverb(lower) &&
  !/ly$/.test(lower) &&
  !isBaseForm(lower);
