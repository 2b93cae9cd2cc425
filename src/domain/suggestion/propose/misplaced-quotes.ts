import type { Selector } from "../../claim";
import type { Fault } from "../../dossier/faults";
import type { ContentOf, DeskKind } from "../../draft/subject";

/**
 * Quotes that do not stand in their article where they say that they do: a reader would be shown other words than those that
 * are credited. One without a place was not found, and says so itself.
 */
export function misplacedQuotes(
  content: ContentOf<DeskKind>,
  textOf: (versionId: string) => string | undefined,
): Fault[] {
  const among = (selectors: readonly Selector[], text: string | undefined, path: string) =>
    selectors.flatMap((selector, at) =>
      isInPlace(selector, text) ? [] : [{ path: `${path}[${at}]`, message: "does not stand at that place" }],
    );
  if ("attributions" in content)
    return content.attributions.flatMap(({ versionId, selectors }, at) =>
      among(selectors, textOf(versionId), `attributions[${at}].selectors`),
    );
  if (!("answeredById" in content)) return [];
  const { versionId, selectors } = content;
  return among(selectors, versionId === null ? undefined : textOf(versionId), "selectors");
}

function isInPlace({ start, end, exact }: Selector, text: string | undefined): boolean {
  if (start === null && end === null) return true;
  return start !== null && end !== null && exact !== "" && text?.slice(start, end) === exact;
}
