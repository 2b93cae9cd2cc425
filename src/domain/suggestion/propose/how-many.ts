import { smallNumbers } from "../../language/numbers/number-words";

/** Up to a dozen: what is counted in words beyond it is hardly counted. */
const words = smallNumbers.slice(2, 13);
const number = `${words.join("|")}|both|a pair of|a couple of|(?:a|half a) dozen|\\d{1,3}`;
const counted = new RegExp(
  `^(?:the |these |those |his |her |their |its )?(?:(at least|more than|over) )?(${number})(?= [\\p{L}“"])(?! (?:percent|per cent|points?|years?|months?|weeks?|days?|hours?|times)\\b)`,
  "iu",
);

/**
 * How many a group without names is at the least, by the words for it: "two senior officials" are two, "more than a dozen"
 * thirteen. Null where they tell no number, or only that there are no more of them ("nearly ten").
 */
export function howMany(described: string): number | null {
  const [, more, said] = counted.exec(described.trim().replace(/\s+/g, " ")) ?? [];
  if (said === undefined) return null;
  const least = amount(said.toLowerCase()) + (more && !/^at least$/i.test(more) ? 1 : 0);
  return least >= 2 && least <= 1_000 ? least : null;
}

function amount(said: string): number {
  if (said === "half a dozen") return 6;
  if (said === "a dozen") return 12;
  const at = words.indexOf(said);
  if (at !== -1) return at + 2;
  return /^\d/.test(said) ? Number(said) : 2;
}
