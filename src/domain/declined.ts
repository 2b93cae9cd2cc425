import type { ClaimRecord } from "./claim";
import type { StoryPage } from "./pages";
import { saidHref } from "./said-pages";
import { sourceName } from "./timeline/entry-of";
import { isSilence } from "./vocabulary";

/** Who was asked by `asOf` and would not say, each speaker once for each way of not saying. */
export function declinedOf(records: readonly ClaimRecord[], asOf: Date): StoryPage["declined"] {
  const declined = new Map<string, StoryPage["declined"][number]>();
  for (const record of records) {
    for (const said of record.attributions) {
      if (!isSilence(said.stance) || said.publishedAt > asOf) continue;
      const name = sourceName(said);
      declined.set(`${name}/${said.stance}`, {
        id: said.id,
        who: said.source.entity,
        name,
        how: said.stance,
        askedBy: said.article.outlet.name,
        href: saidHref(record, said.id),
      });
    }
  }
  return [...declined.values()];
}
