const unable =
  "(?:could not|couldn['’]t|cannot|can['’]t|did not|didn['’]t|(?:has|have|had)(?: not|n['’]t)(?: yet)?|(?:is|are|was|were|has been|have been|had been)(?: not|n['’]t) able|(?:is|are|was|were|has been|have been|had been) unable)";
const verifying = new RegExp(
  `(?<!\\p{L})${unable}(?: (?:be|been|able|to|yet|\\p{L}+ly))* (?:confirm|verif|corroborat|authenticat|substantiat)\\p{L}*`,
  "iu",
);

/** "The Courier could not independently verify this": words that neither say a thing nor deny it. */
export function saysUnverified(words: string): boolean {
  return verifying.test(words);
}
