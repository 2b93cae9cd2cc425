import { type RefObject, useEffect } from "react";
import type { SuggestionForm } from "@/domain/suggestion/form/form";
import { light, shade } from "@/ui/desk/tagging/tagged-text";

/**
 * Lights the words of a suggestion in the text, by its number, and shades those that are credited by hand, which are no suggestion. It
 * is done from outside of React: going on to the next suggestion draws no paragraph again, and `drawn` says when they were.
 */
export function useLitText(
  textRoot: RefObject<HTMLElement | null>,
  drawn: unknown,
  ordinal: number | null,
  hand: SuggestionForm | null,
): void {
  const shown = hand ? null : ordinal;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn anew has to be lit anew
  useEffect(() => {
    if (textRoot.current) light(textRoot.current, shown);
  }, [shown, drawn]);

  const { start = null, end = null } =
    hand?.attribution.selectors.find(({ role }) => role === "content") ?? {};
  useEffect(
    () => shade(textRoot.current, start === null || end === null ? null : { start, end }),
    [textRoot, start, end],
  );
}
