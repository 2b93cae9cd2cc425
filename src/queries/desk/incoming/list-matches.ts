import { z } from "zod";
import type { Reader } from "@/db/connection";
import type { EntitySnapshot } from "@/domain/dossier/snapshot";
import type { ListedEntry } from "@/domain/lists/list-entry";
import type { MatchLine, MatchPage } from "@/domain/lists/match-lines";
import { MatchReason, reasonWords } from "@/domain/lists/match-reason";
import { proposedSanctions } from "@/domain/lists/proposed-sanctions";
import { edtfWords } from "@/domain/time/edtf-date-words";
import { mergedInto } from "../../entity/merged-into";
import { knownEntities, knownEntity } from "../entity/known-entities";
import { deskSubjects } from "../newsroom/subjects";
import { listedSanctionKey } from "./listed-sanction-key";
import { type KeptEntry, keptEntries } from "./listed-through";

const each = 25;

type Row = {
  listId: string;
  key: string;
  title: string;
  entry: string;
  entityId: string;
  reasons: unknown;
  news: "changed" | "gone" | null;
};

/** A page of what waits for an editor: entries that changed since they were accepted, then the likeliest of the new ones. */
export async function listMatches(db: Reader, { page }: { page: number }): Promise<MatchPage> {
  const waits = { OR: [{ state: "open" as const }, { news: { not: null } }] };
  const total = await db.listMatch.count({ where: waits });
  const pages = Math.max(1, Math.ceil(total / each));
  const here = Math.min(Math.max(page, 1), pages);
  const rows = await db.$queryRaw<Row[]>`
    SELECT m.list_id::text AS "listId", l.key, l.title, m.entry, m.entity_id AS "entityId", m.reasons, m.news::text
    FROM list_match m JOIN sanction_list l ON l.id = m.list_id
    WHERE m.state = 'open' OR m.news IS NOT NULL
    ORDER BY m.news IS NULL, m.score DESC, l.key, m.entry, m.entity_id LIMIT ${each} OFFSET ${(here - 1) * each}`;
  return { matches: await linesOf(db, rows), total, page: here, pages };
}

async function linesOf(db: Reader, rows: readonly Row[]): Promise<MatchLine[]> {
  const moved = await mergedInto(
    db,
    rows.map(({ entityId }) => entityId),
  );
  const idOf = ({ entityId }: Row) => moved.get(entityId) ?? entityId;
  const subjects = await deskSubjects(db, "entity", [...new Set(rows.map(idOf))]);
  const byId = new Map(subjects.map((subject) => [subject.id, subject]));
  const kept = new Map<string, Map<string, KeptEntry>>();
  for (const listId of new Set(rows.map((row) => row.listId)))
    kept.set(
      listId,
      await keptEntries(
        db,
        listId,
        rows.filter((row) => row.listId === listId).map(({ entry }) => entry),
      ),
    );
  const authorities = new Map(
    (
      await knownEntities(db, [
        ...new Set(
          subjects.flatMap(({ content }) => content.sanctions.map(({ authorityId }) => authorityId)),
        ),
      ])
    ).map(({ id, name }) => [id, name]),
  );
  return rows.flatMap((row) => {
    const subject = byId.get(idOf(row));
    const entry = kept.get(row.listId)?.get(row.entry);
    if (!subject || !entry) return [];
    const { listId: id, key, title, news } = row;
    return {
      ...{ list: { id, key, title }, entry: row.entry, news, name: entry.last.name },
      says: saidOf(entry.last),
      url: entry.last.sanctions.find(({ url }) => url !== undefined)?.url ?? null,
      // The match was found with an id that the entity may have given up since: decisions go by it.
      entity: { ...knownEntity(subject), id: row.entityId },
      reasons: z.array(MatchReason).parse(row.reasons).map(reasonWords),
      held: subject.content.sanctions.map(({ programme, authorityId, from, to }) => ({
        ...{ programme, from, to, authority: authorities.get(authorityId) ?? "" },
      })),
      ...draftedOf(subject.content.sanctions, entry),
    };
  });
}

function draftedOf(held: EntitySnapshot["sanctions"], entry: KeptEntry) {
  const { begins, ends } = proposedSanctions(held, entry, listedSanctionKey(entry));
  return {
    begins: begins.map(({ programme, authority, from }) => ({ programme, authority, from })),
    ends: ends.map(({ key, on }) => ({
      programme: held.find((one) => one.key === key)?.programme ?? null,
      on,
    })),
    isDated: begins.every(({ from }) => from !== null),
  };
}

const most = 12;

function saidOf({ names, born, posts, ids, places }: ListedEntry): MatchLine["says"] {
  const told = [
    {
      what: "Also named",
      words: names.slice(1).map(({ text, isWeak }) => (isWeak ? `${text} (weak)` : text)),
    },
    { what: "Born", words: born.map((day) => edtfWords(day).day) },
    { what: "Posts", words: posts },
    { what: "Numbers", words: ids.map(({ kind, number }) => `${kind} ${number}`) },
    { what: "Places", words: places },
  ];
  return told.flatMap(({ what, words }) =>
    words.length === 0 ? [] : [{ what, words: [...new Set(words)].slice(0, most) }],
  );
}
