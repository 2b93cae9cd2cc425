import type { Reader } from "@/db/connection";

export type IndexState = { generation: string; latest: boolean; rows: number };

/** How the index stands, and whether anything in it begins or ends after `asOf`. */
export async function stateOf(db: Reader, asOf: Date): Promise<IndexState> {
  const [state] = await db.$queryRaw<
    { generation: string; latest: boolean; standing: number; past: number }[]
  >`
    SELECT s.name || '/' || s.generation AS generation, s.last_change <= ${asOf} AS latest,
      coalesce(sum(t.standing), 0)::int AS standing, coalesce(sum(t.past), 0)::int AS past
    FROM search.state s
    LEFT JOIN search.term t ON t.key IN ('kind:claim', 'kind:response', 'kind:question')
    GROUP BY s.name, s.generation, s.last_change`;
  if (!state) throw new Error("The search index has lost its state");
  const { generation, latest, standing, past } = state;
  return { generation, latest, rows: standing + (latest ? 0 : past) };
}
