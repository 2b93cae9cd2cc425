/** The words by which clauses are told apart. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const relative = list(
  "that whether who whom whose which because if when where while although though how why what unless than after before since until as",
);
const linking = list(
  "then later also never subsequently afterwards eventually soon still not just even once now always",
);
export const reporting = list(
  "say claim tell report believ think deny confirm announc know hope insist argue add not expect alleg warn suggest admit acknowledg",
);
/** Whoever went somewhere did not thereby do what comes next; other verbs side by side are mostly one act ("shot and killed"). */
export const going = list("visit fly go travel arriv land come return leave flee drive enter");
/** One thing told in two verbs: no editor would part them. */
export const oneAct: ReadonlyArray<readonly [RegExp, RegExp]> = [
  [/^(?:meet|sit)$/, /^(?:talk|speak|discuss|shake|greet|embrac|confer|exchang|chat)$/],
  [
    /^(?:shoot|stab|bomb|attack|strike|hit|kill|crash|collid|explod|fall|collaps|overturn|burn|ram|beat)$/,
    /^(?:kill|wound|injur|die|burn|explod|catch|sink|overturn|hurt|maim|break|collaps)$/,
  ],
  [/^(?:try|go|come|turn|stand|stop|wait)$/, /^(?:fail|run|see|get|flee|applaud|look|look)$/],
  [/^(?:plead|bear|write|sign)$/, /^(?:guilty|rais|direct|date|seal)$/],
];

export const isCoordinator = (lower: string) => lower === "and" || lower === "but";
export const isAdverb = (lower: string) =>
  linking.has(lower) || (/ly$/.test(lower) && !/^(?:family|italy|july|ally|reply|supply|fly)$/.test(lower));

/** Clauses set off by commas, dashes or brackets say something of a noun; blanked out, so that offsets stay. */
export function withoutAsides(text: string): string {
  const blank = (aside: string) => " ".repeat(aside.length);
  return text
    .replace(/\([^)]*\)/g, blank)
    .replace(/ [—–] [^—–]* [—–] |—[^—]*—/g, blank)
    .replace(
      /(,\s*)((?:(?:in|of|to|at|by|with|from|for) )?(?:who|whom|whose|which|where|when|while|as|after|before|because|although|though|since|if|unless|until)\b[^,;]*)/gi,
      (_, comma: string, aside: string) => comma + blank(aside),
    );
}
