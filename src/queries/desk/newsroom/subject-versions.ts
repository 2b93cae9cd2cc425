import type { Reader } from "@/db/connection";
import { mergeArticle, mergeEntity } from "@/domain/dossier/merge";
import { type ContentOf, contentFrom, contentOf } from "@/domain/draft/subject";
import { type Collision, joinThree } from "@/domain/draft/three-way";
import { type Merged, mergedEntities, pointingAtMerged } from "@/domain/entity/merged-entities";
import { heldSnapshots, type SubjectKind } from "../../article/snapshots";
import { contentAt } from "./subjects";

/**
 * A subject in its two layers, and what readers would get: `joined` is the draft on top of what is published now, also
 * where that moved on since the draft was begun (an import came in between). With collisions it is as good as held.
 */
export type Layer<K extends SubjectKind = SubjectKind> = {
  kind: K;
  id: string;
  published: ContentOf<K> | null;
  drafted: boolean;
  joined: ContentOf<K>;
  collisions: Collision[];
};

/** Reads subjects in their layers, each once. */
export class Layers {
  readonly #known = new Map<string, Layer | null>();

  private constructor(
    private readonly db: Reader,
    private readonly merged: Merged,
  ) {}

  static async of(db: Reader): Promise<Layers> {
    const merges = await db.entityMerge.findMany({
      where: { undoneAt: null },
      orderBy: { at: "asc" },
      select: { fromId: true, intoId: true },
    });
    return new Layers(db, mergedEntities(merges));
  }

  /** In the order of `ids`; those that are neither published nor drafted are left out. */
  async read<K extends SubjectKind>(kind: K, ids: readonly string[]): Promise<Layer<K>[]> {
    const asked = [...new Set(ids)];
    const wanted = asked.filter((id) => !this.#known.has(`${kind} ${id}`));
    for (const [id, layer] of await this.#load(kind, wanted))
      this.#known.set(`${kind} ${id}`, layer as Layer | null);
    return asked.flatMap((id) => (this.#known.get(`${kind} ${id}`) as Layer<K> | null) ?? []);
  }

  async #load<K extends SubjectKind>(kind: K, ids: string[]): Promise<Map<string, Layer<K> | null>> {
    const layers = new Map<string, Layer<K> | null>(ids.map((id) => [id, null]));
    if (ids.length === 0) return layers;
    const held = await heldSnapshots<unknown>(this.db, kind, contentOf[kind], ids);
    for (const [id, { snapshot }] of held) {
      const published = snapshot as ContentOf<K>;
      layers.set(id, { kind, id, published, drafted: false, joined: published, collisions: [] });
    }
    const drafts = await this.db.draft.findMany({ where: { kind, id: { in: ids } } });
    for (const draft of drafts) {
      const published = layers.get(draft.id)?.published ?? null;
      const content = contentFrom(kind, draft.content);
      const current = held.get(draft.id)?.number ?? 0;
      const base =
        draft.published === current
          ? published
          : await contentAt(this.db, kind, draft.id, { published: draft.published, draft: 0 });
      const { content: joined, collisions } = onTop(base, published, content);
      layers.set(draft.id, {
        ...{ kind, id: draft.id, published, drafted: true, collisions },
        joined: pointingAtMerged(joined, this.merged),
      });
    }
    return layers;
  }
}

/**
 * A draft on top of what readers see. Where both are new (a file brought in what was being drafted), what readers see
 * stays, and the draft adds to it.
 */
function onTop<K extends SubjectKind>(
  base: ContentOf<K> | null,
  published: ContentOf<K> | null,
  draft: ContentOf<K>,
): { content: ContentOf<K>; collisions: Collision[] } {
  if (published === null) return { content: draft, collisions: [] };
  if (base !== null) return joinThree(base, published, draft);
  const content = bothNew(published, draft);
  return content ? { content: content as ContentOf<K>, collisions: [] } : joinThree(null, published, draft);
}

function bothNew(published: ContentOf<SubjectKind>, draft: ContentOf<SubjectKind>): object | null {
  if ("names" in published && "names" in draft) return mergeEntity(draft, published);
  if ("versions" in published && "versions" in draft) return mergeArticle(published, draft, "");
  return null;
}
