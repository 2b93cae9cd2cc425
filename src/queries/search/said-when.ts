import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { isSilence } from "@/domain/attribution-meaning";
import { readEdtf } from "@/domain/time/edtf";
import type { DatesAsked } from "@/domain/timeline/query-text";
import type { TimelineQuery } from "@/domain/timeline/timeline-query";
import { Stance } from "@/domain/vocabulary";
import type { Sought } from "./query-ast";

/** When something was said or published, as a query asks for it. */
export type SaidWhen = {
  /** Rows that something of such a day belongs to, and rows that nothing does. */
  sought: Sought[];
  /** What must hold of one and the same attribution `a`, beside whoever speaks in it. */
  spoken: Prisma.Sql[];
};

/**
 * Each date is compared where it stands, apart from when the thing happened: when it was said, as precisely as that is known, and
 * when it was published, which an article, a document or a question always tells.
 */
export async function saidWhen(db: Reader, { said, published, asOf }: TimelineQuery): Promise<SaidWhen> {
  const texts = said.length === 0 ? [] : await saidTexts(db);
  const each = [
    ...said.map((dates) => {
      const meant = texts.filter((text) => overlaps(text, dates));
      return { ...whenSaid(meant), not: dates.not };
    }),
    ...published.map((dates) => ({ ...whenPublished(dates, asOf), not: dates.not })),
  ];
  return {
    sought: each.map(({ rows, not }) => ({
      is: "told",
      condition: not ? Prisma.sql`NOT (${rows})` : Prisma.sql`(${rows})`,
    })),
    spoken: each.flatMap(({ spoken, not }) => (not ? [] : [spoken])),
  };
}

const silent = Prisma.join(Stance.options.filter(isSilence));

/** The attribution `a` is one of the row `e`; a refusal to speak is an entry of its own, and dates no claim. */
const ofRow = Prisma.sql`(a.id = e.entry_id OR (a.claim_id = e.entry_id AND a.stance::text NOT IN (${silent})))
  AND a.published_at <= e.public_from`;

function whenSaid(texts: readonly string[]): { rows: Prisma.Sql; spoken: Prisma.Sql } {
  const spoken = Prisma.sql`a.said_at = ANY(${texts})`;
  return {
    spoken,
    rows: Prisma.sql`e.owner IN (SELECT a.claim_id FROM attribution a WHERE ${spoken})
      AND EXISTS (SELECT FROM attribution a WHERE ${ofRow} AND ${spoken})`,
  };
}

/** A document that moves no status begins no row of its own, so it is by the day asked for that it was there. */
function whenPublished({ from, to }: DatesAsked, asOf: Date): { rows: Prisma.Sql; spoken: Prisma.Sql } {
  const within = (row: string) => {
    const at = Prisma.raw(`${row}.published_at`);
    return Prisma.join(
      [
        ...(from ? [Prisma.sql`${at} >= ${from}`] : []),
        ...(to ? [Prisma.sql`${at} <= ${to}`] : []),
        Prisma.sql`true`,
      ],
      " AND ",
    );
  };
  return {
    spoken: within("a"),
    rows: Prisma.sql`e.owner IN (
        SELECT a.claim_id FROM attribution a WHERE ${within("a")}
        UNION ALL SELECT shown.claim_id FROM evidence shown WHERE ${within("shown")}
        UNION ALL SELECT q.id FROM open_question q WHERE ${within("q")})
      AND (e.kind = 'question'
        OR EXISTS (SELECT FROM attribution a WHERE ${ofRow} AND ${within("a")})
        OR EXISTS (SELECT FROM evidence shown
          WHERE shown.claim_id = e.entry_id AND shown.published_at <= ${asOf} AND ${within("shown")}))`,
  };
}

/** Whether a date that may be known to the year only can lie between these. */
function overlaps(text: string, { from, to }: DatesAsked): boolean {
  const meaning = readEdtf(text);
  if (!meaning) return false;
  const begins = !to || !meaning.from || meaning.from <= to;
  const ends = !from || !meaning.to || meaning.to >= from;
  return begins && ends;
}

/** Every date at which something was said, as it is written, by a walk along the index: they are few beside what was said. */
async function saidTexts(db: Reader): Promise<string[]> {
  const rows = await db.$queryRaw<{ text: string }[]>`
    WITH RECURSIVE told AS (
      (SELECT said_at AS text FROM attribution WHERE said_at IS NOT NULL ORDER BY said_at LIMIT 1)
      UNION ALL
      SELECT (SELECT a.said_at FROM attribution a WHERE a.said_at > told.text ORDER BY a.said_at LIMIT 1)
      FROM told WHERE told.text IS NOT NULL)
    SELECT text FROM told WHERE text IS NOT NULL`;
  return rows.map(({ text }) => text);
}
