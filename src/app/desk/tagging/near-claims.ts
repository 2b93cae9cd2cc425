import { isSilence } from "@/domain/attribution-meaning";
import type { DeskSuggestion } from "@/domain/suggestion/suggestion";
import type { Workbench } from "@/domain/suggestion/tagging-page";

/** The claims of the story that something in this article speaks to. */
export function toldHere({ article, story, claims }: Workbench) {
  const versions = new Set(article.content.versions.map(({ id }) => id));
  return claims.filter(
    ({ id, content }) =>
      story?.content.claimIds.includes(id) &&
      content.attributions.some((said) => versions.has(said.versionId) && !isSilence(said.stance)),
  );
}

/** The claims of the story (`n`: the suggestion of this article that one came of), those that came of what stands before this suggestion first, the nearest foremost. */
export function nearClaims(bench: Workbench, suggestion: DeskSuggestion | null) {
  const from = new Map(
    bench.suggestions.flatMap(({ ordinal, became }) =>
      became.map(({ claimId }) => [claimId, ordinal] as const),
    ),
  );
  const here = suggestion?.ordinal ?? Number.POSITIVE_INFINITY;
  const distance = (id: string) => {
    const n = from.get(id);
    if (n === undefined) return 10_000;
    return n < here ? here - n : 5_000 + n;
  };
  return bench.claims
    .filter(({ id }) => !suggestion?.became.some(({ claimId }) => claimId === id))
    .map(({ id, content }) => ({
      claimId: id,
      text: content.text,
      n: from.get(id) ?? null,
      distance: distance(id),
    }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ claimId, text, n }) => ({ claimId, text, n }));
}
