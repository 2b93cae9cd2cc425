import type { Reader } from "@/db/connection";
import { canonicalUrl } from "@/domain/article/canonical-url";
import { languageOf } from "@/domain/article/language-of";
import { ofTheDesk } from "@/domain/article/of-the-desk";
import { nextVersion } from "@/domain/dossier/next-version";
import type { ArticleSnapshot } from "@/domain/dossier/snapshot";
import type { SheetRow } from "@/domain/sheet/read-rows";
import { heldAt } from "@/queries/article/held-address";
import { deskSubjects } from "@/queries/desk/newsroom/subjects";
import { stableId } from "../stable-id";
import { organizationsFor } from "./organizations-for";
import type { Plan, Planning } from "./plan";

/** What rows of articles come to. An address that is held, however it is written, is left as it is. */
export async function planArticles(db: Reader, rows: readonly SheetRow[], planning: Planning): Promise<Plan> {
  const whole = rows.filter(({ values }) => needed.every((field) => values[field] !== undefined));
  const held = await heldAt(
    db,
    whole.map(({ values }) => values.url!),
  );
  const first = new Map<string, SheetRow>();
  const fresh: SheetRow[] = [];
  for (const row of whole) {
    const { number, values } = row;
    const address = canonicalUrl(values.url!);
    const before = first.get(address);
    if (held(values.url!) !== undefined) planning.fate(number, "held", "held at this address");
    else if (before) twice(row, before, planning);
    else {
      first.set(address, row);
      fresh.push(row);
    }
  }
  const outletId = await organizationsFor(
    db,
    fresh.map(({ number, values }) => ({ row: number, field: "outlet", name: values.outlet! })),
    planning,
    { asOutlets: true },
  );
  // One that was dropped may be known by this id still; what stands there is not written over.
  const ids = fresh.map(({ values }) => idOf(values.url!));
  const known = new Set((await deskSubjects(db, "article", ids)).map(({ id }) => id));
  fresh.forEach((row, at) => {
    const outlet = outletId(row.values.outlet!);
    if (known.has(ids[at]!)) planning.fate(row.number, "held", "held under this address");
    else if (outlet !== null) {
      planning.plan.made.push({ kind: "article", id: ids[at]!, content: articleOf(ids[at]!, row, outlet) });
      planning.fate(row.number, "new");
    }
  });
  return planning.plan;
}

const needed = ["url", "title", "outlet", "publishedAt"];

const idOf = (url: string): string => stableId("article", ofTheDesk, url);

/** The same row again is passed over; another one at the same address says something else of the same page. */
function twice(row: SheetRow, before: SheetRow, planning: Planning): void {
  const other = ["title", "outlet", "publishedAt", "author", "language", "text"].find(
    (field) => row.values[field] !== before.values[field],
  );
  if (other === undefined) planning.fate(row.number, "joins", `is row ${before.number} again`);
  else
    planning.fault(
      row.number,
      other,
      `says something else than row ${before.number}, which has the same address`,
    );
}

/** An article with its text, or with the one line of it that a row gives: its headline. */
function articleOf(id: string, { values }: SheetRow, outletId: string): ArticleSnapshot {
  const { url, title, publishedAt, author, language, text } = values;
  const words = text ?? title!;
  const published = new Date(publishedAt!).toISOString();
  return {
    id,
    dossier: ofTheDesk,
    key: url!,
    outletId,
    title: title!,
    url: url!,
    author: author ?? null,
    language: language ?? languageOf(words, null),
    rights: text === undefined ? "excerpts_only" : "full",
    publishedAt: published,
    versions: [nextVersion(id, [], { text: words, publishedAt: published }, stableId)!],
  };
}
