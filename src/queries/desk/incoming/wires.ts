import type { Reader } from "@/db/connection";
import { standingVersion } from "@/domain/wires/standing-version";
import { WireItem } from "@/domain/wires/wire-item";
import { WireFaults, type WireFileTold, WireLines } from "@/domain/wires/wire-line";
import { handsBefore, wireSources } from "@/domain/wires/wire-source";
import type { WireTold } from "@/domain/wires/wire-told";
import { articleToCompare } from "../article/watched-article";

const most = 50;
const told = {
  hash: true,
  name: true,
  way: true,
  by: true,
  cameAt: true,
  state: true,
  format: true,
  lines: true,
  faults: true,
  refused: true,
  jobId: true,
} as const;

/** The files of wires that came in last, the newest first. */
export async function wireFiles(db: Reader): Promise<WireFileTold[]> {
  const rows = await db.wireFile.findMany({
    orderBy: [{ cameAt: "desc" }, { hash: "asc" }],
    take: most,
    select: told,
  });
  return Promise.all(rows.map((row) => fileOf(db, row)));
}

/** One of them; null where there is none of that hash. */
export async function wireFile(db: Reader, hash: string): Promise<WireFileTold | null> {
  const row = await db.wireFile.findUnique({ where: { hash }, select: told });
  return row && fileOf(db, row);
}

type Row = Omit<WireFileTold, "cameAt" | "lines" | "faults"> & {
  cameAt: Date;
  lines: unknown;
  faults: unknown;
  jobId: string | null;
};

/** One whose job has ended without it, as that of a worker that was gone each time, is not read: why, its job says. */
async function fileOf(db: Reader, { cameAt, lines, faults, jobId, ...row }: Row): Promise<WireFileTold> {
  const told = {
    ...row,
    cameAt: cameAt.toISOString(),
    lines: WireLines.parse(lines),
    faults: WireFaults.parse(faults),
  };
  const job =
    row.state === "waiting" && jobId !== null ? await db.job.findUnique({ where: { id: jobId } }) : null;
  if (job?.state !== "failed" && job?.state !== "canceled") return told;
  return { ...told, state: "refused", refused: job.failure ?? "It was taken back." };
}

type WireHeld = { told: WireTold; content: WireItem; publishedAt: string | null };

/** What the wires say of these items of the inbox, of those that came by one. */
export async function wiresOf(db: Reader, ids: readonly string[]): Promise<Map<string, WireHeld>> {
  const rows = await db.wireItem.findMany({
    where: { id: { in: [...ids] } },
    include: { versions: { orderBy: { place: "asc" } } },
  });
  return new Map(
    rows.map(({ id, standing, versions, embargoed, embargoedUntil, stop }) => {
      const contents = versions.map(({ content }) => WireItem.parse(content));
      const at = versions.findIndex(({ place }) => place === standing);
      const [version, standingContent] = [versions[at]!, contents[at]!];
      // A kill comes without words, as a rule: those that it kills are still told.
      const content = contents.reduce(
        (last, one) =>
          last.text === "" && one.text !== ""
            ? { ...last, text: one.text, title: last.title || one.title }
            : last,
        standingContent,
      );
      const { version: number, signals, note, sources, people, organizations, place } = standingContent;
      const told: WireTold = {
        ...{ version: number, signals, note, sources, people, organizations, place, stop },
        ...wireSources(standingContent),
        embargo: embargoed ? { until: embargoedUntil?.toISOString() ?? null } : null,
        versions: versions.length,
        suggestions: version.suggestions,
      };
      return [id, { told, content, publishedAt: publishedBy(standingContent, version.cameAt) }];
    }),
  );
}

/** What is embargoed is published when that ends, and no hour before. */
function publishedBy({ versionCreated, firstCreated, embargo }: WireItem, cameAt: Date): string {
  const made = versionCreated ?? firstCreated ?? cameAt.toISOString();
  return embargo?.until && embargo.until > made ? embargo.until : made;
}

/** What its wire says of an article; null where it did not come by one. */
export async function wireOfArticle(db: Reader, articleId: string): Promise<WireTold | null> {
  const item = await db.wireArticle.findFirst({ where: { articleId }, orderBy: { itemId: "asc" } });
  return item && ((await wiresOf(db, [item.itemId])).get(item.itemId)?.told ?? null);
}

/** Through whose hands an item of the inbox came to an outlet of that name; nobody's where it did not come by a wire. */
export async function handsOfItem(db: Reader, itemId: string, outlet: string): Promise<string[]> {
  const versions = await db.wireVersion.findMany({ where: { itemId }, orderBy: { place: "asc" } });
  const standing = standingVersion(versions.map(({ content }) => WireItem.parse(content)));
  return standing ? handsBefore(standing, outlet) : [];
}

/** The bytes of a file that is still to be read; null where there is none, or it was. */
export async function wireFileToRead(db: Reader, hash: string): Promise<Uint8Array | null> {
  const row = await db.wireFile.findUnique({ where: { hash }, select: { bytes: true, state: true } });
  return row && row.state !== "read" && row.state !== "refused" ? row.bytes : null;
}

/** What a new version of an item is compared with: each article at the desk that it was brought in as. */
export async function wireToCompare(db: Reader, guid: string) {
  const row = await db.wireItem.findUnique({
    where: { guid },
    include: { articles: true, versions: { orderBy: { place: "asc" }, select: { content: true } } },
  });
  const before = row && standingVersion(row.versions.map(({ content }) => WireItem.parse(content)));
  if (!before) return [];
  const found = [];
  for (const { articleId } of row.articles) {
    const article = await articleToCompare(db, articleId);
    if (!article) continue;
    found.push({
      articleId,
      before: { title: before.title, text: before.text },
      since: article.open?.before ?? null,
      open: article.open?.id ?? null,
      rests: article.rests,
    });
  }
  return found;
}
