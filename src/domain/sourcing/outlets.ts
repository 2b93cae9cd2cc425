import type { Attribution, EntityRef } from "../claim";

/**
 * Which of those who speak or pass on in these attributions are outlets, by id: whoever published an article that we
 * hold, and whoever is known to publish. People and services pass words on too, and are none.
 */
export function outletsAmong(attributions: readonly Attribution[]): (id: string) => boolean {
  const outlets = new Set<string>();
  const add = (entity: EntityRef | null) => {
    if (entity?.publishes === true) outlets.add(entity.id);
  };
  for (const { source, relays, article } of attributions) {
    outlets.add(article.outlet.id);
    add(source.entity);
    for (const relay of relays) add(relay.entity);
  }
  return (id) => outlets.has(id);
}
