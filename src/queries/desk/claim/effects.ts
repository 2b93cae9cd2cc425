import type { Reader } from "@/db/connection";
import { publicPath } from "@/domain/address/public-path";
import type { ClaimRecord } from "@/domain/claim";
import { titleOf } from "@/domain/draft/subject-words";
import { type Deed, type Effects, standingOf, withoutArticle } from "@/domain/publication/effects";
import { statedInStory } from "@/domain/publication/stated-in-story";
import { withSaidOf } from "@/domain/with-others";
import type { WithdrawnKind } from "@/domain/withdrawal";
import { claimRecords } from "../../claim/claim-records";
import { deskSubject } from "../newsroom/subjects";
import { claimsOfNoOther } from "./claims-of-no-other";
import { claimsOnlySaidIn } from "./only-said-in";

const nothing: Effects = {
  ...{ claims: [], stories: [], pages: [], stated: [], along: [] },
  ...{ waits: false, hindrance: null },
};

/** What readers would see changed by a deed, worked out as doing it would. Null where there is no such thing. */
export async function effectsOf(db: Reader, deed: Deed, at: Date): Promise<Effects | null> {
  switch (deed.is) {
    case "merge":
      return ofMerging(db, deed.from, deed.into, at);
    case "take-down":
      return ofTakingDown(db, deed.kind, deed.id, at);
    case "move":
      return ofMoving(db, deed);
    default: {
      const unknown: never = deed;
      return unknown;
    }
  }
}

async function ofMerging(db: Reader, fromId: string, intoId: string, at: Date): Promise<Effects | null> {
  const [first, second] = [await deskSubject(db, "claim", fromId), await deskSubject(db, "claim", intoId)];
  if (!first || !second) return null;
  const [from] = await claimRecords(db, [fromId]);
  const [into] = await claimRecords(db, [intoId]);
  if (from && !into)
    return {
      ...nothing,
      hindrance: "Readers know this one and not the other yet: merge the other way round.",
    };
  // Of a draft readers see nothing until it is published with the claim that it became.
  if (!from || !into) return { ...nothing, waits: true };
  const others = await storiesWith(db, [fromId], [intoId]);
  return {
    ...nothing,
    claims: [
      { id: fromId, text: from.text, before: standingOf(from, at), after: null },
      {
        ...{ id: intoId, text: into.text, before: standingOf(into, at) },
        after: standingOf(withSaidOf(into, from), at),
      },
    ],
    stories: others,
    stated: await statedBy(db, new Map([[fromId, null]]), at),
    pages: [{ title: from.text, path: `/claims/${fromId}`, leadsTo: `/claims/${intoId}` }],
  };
}

async function ofTakingDown(db: Reader, kind: WithdrawnKind, id: string, at: Date): Promise<Effects | null> {
  const subject = await deskSubject(db, kind, id);
  if (!subject) return null;
  if (subject.published === null) return nothing;
  const own = {
    title: titleOf(kind, subject.published),
    path: publicPath(kind, subject.published),
    leadsTo: null,
  };
  const gone =
    kind === "claim" ? [id] : kind === "story" ? (await claimsOfNoOther(db, id)).map((one) => one.id) : [];
  const leaving = (await claimRecords(db, gone)).map((claim) => leaves(claim, at));
  const touched = kind === "article" ? await claimRecords(db, await saidIn(db, id)) : [];
  const changed = touched.map((claim) => ({
    ...leaves(claim, at),
    after: standingOf(withoutArticle(claim, id), at),
  }));
  const left = new Map(touched.map((claim) => [claim.id, withoutArticle(claim, id)]));
  const stated = await statedBy(db, new Map([...gone.map((one) => [one, null] as const), ...left]), at);
  return {
    ...nothing,
    claims: [...leaving, ...changed],
    stated: stated.filter(({ storyId }) => storyId !== id),
    stories: (await storiesWith(db, gone, [])).filter((story) => story.id !== id),
    pages: [
      own,
      ...leaving
        .filter((one) => one.id !== id)
        .map((one) => ({ title: one.text, path: `/claims/${one.id}`, leadsTo: null })),
    ],
  };
}

/** What stories would still say of themselves once these claims are what they become; null where one is gone. */
async function statedBy(
  db: Reader,
  become: ReadonlyMap<string, ClaimRecord | null>,
  at: Date,
): Promise<Effects["stated"]> {
  const stories = await db.story.findMany({
    where: { withdrawn: false, claims: { some: { claimId: { in: [...become.keys()] } } } },
    select: { id: true, headline: true, standfirst: true, slug: true, claims: { select: { claimId: true } } },
    orderBy: { id: "asc" },
  });
  const records = await claimRecords(db, [
    ...new Set(stories.flatMap(({ claims }) => claims.map(({ claimId }) => claimId))),
  ]);
  const byId = new Map(records.map((claim) => [claim.id, claim]));
  return stories.flatMap(({ id: storyId, claims, ...told }) => {
    const before = claims.flatMap(({ claimId }) => byId.get(claimId) ?? []);
    const after = before.flatMap((claim) => (become.has(claim.id) ? (become.get(claim.id) ?? []) : claim));
    const withOnly = (claims: ClaimRecord[]) => ({ claims, questions: [] });
    return statedInStory(told, withOnly(before), withOnly(after), at).map((one) => ({ ...one, storyId }));
  });
}

const leaves = (claim: ClaimRecord, at: Date): Effects["claims"][number] => ({
  id: claim.id,
  text: claim.text,
  before: standingOf(claim, at),
  after: null,
});

/** At the desk, since readers see it once the stories are published. */
async function ofMoving(
  db: Reader,
  { kind, id, from, into }: Extract<Deed, { is: "move" }>,
): Promise<Effects | null> {
  const [here, there] = [
    from === null ? null : await deskSubject(db, "story", from),
    await deskSubject(db, "story", into),
  ];
  if (!there || (from !== null && !here)) return null;
  const along = kind === "article" ? await claimsOnlySaidIn(db, id, here?.content.claimIds ?? []) : [];
  const moving = kind === "claim" ? [id] : along.map((one) => one.id);
  const left = here?.content.claimIds.filter((one) => !moving.includes(one)) ?? [];
  const joined = new Set([...there.content.claimIds, ...moving]);
  return {
    ...nothing,
    along,
    waits: true,
    stories: [
      ...(here
        ? [
            {
              id: here.id,
              headline: here.content.headline,
              before: here.content.claimIds.length,
              after: left.length,
            },
          ]
        : []),
      {
        id: into,
        headline: there.content.headline,
        before: there.content.claimIds.length,
        after: joined.size,
      },
    ],
  };
}

async function saidIn(db: Reader, articleId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT a.claim_id AS id FROM attribution a JOIN article_version v ON v.id = a.version_id
    WHERE v.article_id = ${articleId} ORDER BY 1`;
  return rows.map(({ id }) => id);
}

/** Stories that readers see with one of these claims, and how many claims each has with them and without; `come` come in their place. */
async function storiesWith(
  db: Reader,
  gone: readonly string[],
  come: readonly string[],
): Promise<Effects["stories"]> {
  const rows = await db.$queryRaw<{ id: string; headline: string; claimIds: string[] }[]>`
    SELECT s.id, s.headline, array_agg(c.id) AS "claimIds"
    FROM story s JOIN story_claim sc ON sc.story_id = s.id JOIN claim c ON c.id = sc.claim_id AND NOT c.withdrawn
    WHERE NOT s.withdrawn AND EXISTS (
      SELECT FROM story_claim own WHERE own.story_id = s.id AND own.claim_id = ANY(${[...gone]}))
    GROUP BY s.id, s.headline ORDER BY s.headline, s.id`;
  return rows.map(({ id, headline, claimIds }) => {
    const left = new Set([...claimIds.filter((one) => !gone.includes(one)), ...come]);
    return { id, headline, before: claimIds.length, after: left.size };
  });
}
