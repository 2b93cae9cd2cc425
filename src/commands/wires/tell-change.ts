import { randomUUID } from "node:crypto";
import type { Tx } from "@/db/connection";
import { type Compared, compareReadings } from "@/domain/watching/compare-readings";
import { stopOf, type WireItem } from "@/domain/wires/wire-item";
import { killWords } from "@/domain/wires/wire-words";
import { articleToCompare } from "@/queries/desk/article/watched-article";
import { saveChange } from "../watching/save-change";

/** What a version changes of its article, as it was compared while the change `open` was the one that is not settled. */
export type ComparedWire = { articleId: string; open: string | null; compared: Compared };

/**
 * Tells the desk that a version differs from the one that stood before it, with the claims that rest on what changed. Of one that was
 * killed or is withheld, all rest on it. Nothing of the article is touched.
 */
export async function tellChange(
  tx: Tx,
  of: { articleId: string; before: WireItem; after: WireItem; compared: ComparedWire | undefined; at: Date },
): Promise<void> {
  const { articleId, before, after, at } = of;
  const stop = stopOf(after);
  const article = await articleToCompare(tx, articleId);
  // It was dropped since.
  if (!article) return;
  const open = article.open?.id ?? null;
  const since = article.open?.before ?? null;
  const was = { title: before.title, text: before.text };
  if (stop !== null) {
    if (stop === stopOf(before)) return;
    const gone = { title: was.title, text: "" };
    const { touched } = compareReadings({
      before: was,
      since,
      after: gone,
      known: "page",
      rests: article.rests,
    });
    const differences = [{ kinds: ["withdrawal" as const], before: null, after: killWords(after) }];
    const compared = { isNew: true, differences, touched };
    await saveChange(tx, {
      id: randomUUID(),
      articleId,
      at,
      open,
      before: was,
      after: gone,
      compared,
      withdrawn: true,
    });
    return;
  }
  const is = { title: after.title, text: after.text };
  // Compared before, aside, unless somebody settled or began a change meanwhile.
  const compared =
    of.compared?.open === open
      ? of.compared.compared
      : compareReadings({ before: was, since, after: is, known: "page", rests: article.rests });
  if (!compared.isNew) return;
  await saveChange(tx, { id: randomUUID(), articleId, at, open, before: was, after: is, compared });
}
