import type { Prisma } from "@/db/generated/client";
import { Prisma as Sql } from "@/db/generated/client";
import { contentFrom } from "@/domain/draft/subject";
import { batches } from "../changes";
import type { Desk } from "../desk/run-action";
import { learnNameSounds } from "../learn-name-sounds";
import type { Put } from "./plan";

/** Writes many subjects that nobody has yet as drafts: what `Desk.put` does for one, in a few statements for all. */
export async function putNew(desk: Desk, actionId: string, made: readonly Put[]): Promise<void> {
  const { tx, at } = desk;
  const by = desk.viewer.name;
  for (const some of batches(made)) {
    // One that was dropped is counted on from where its history ends.
    const before = await tx.draftRevision.groupBy({
      by: ["kind", "subjectId"],
      where: { subjectId: { in: some.map(({ id }) => id) } },
      _max: { number: true },
    });
    const last = new Map(
      before.map(({ kind, subjectId, _max }) => [`${kind} ${subjectId}`, _max.number ?? 0]),
    );
    const rows = some.map(({ kind, id, content }) => ({
      ...{ kind, id, number: (last.get(`${kind} ${id}`) ?? 0) + 1 },
      content: contentFrom(kind, content) as Prisma.InputJsonObject,
    }));
    await tx.draftRevision.createMany({
      data: rows.map(({ kind, id, number, content }) => ({
        ...{ kind, subjectId: id, number, published: 0, actionId, by, why: null, at },
        from: Sql.DbNull,
        to: content,
      })),
    });
    await tx.draft.createMany({ data: rows.map((row) => ({ ...row, published: 0, by, at })) });
  }
  const names = made.flatMap(({ content }) =>
    "names" in content ? content.names.map(({ text }) => text) : [],
  );
  await learnNameSounds(tx, names);
}
