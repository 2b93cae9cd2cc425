import type { Database } from "@/db/connection";
import { DeskKind } from "@/domain/draft/subject";
import { FacetName } from "@/domain/timeline/timeline-query";
import type { Draw } from "./draw";

/** What is on record and can be named in a request, by the kinds of thing. */
export type Known = Record<string, string[]>;

const newest = 40;

export async function readKnown(db: Database): Promise<Known> {
  const ids = async (find: Promise<{ id: string }[]>) => (await find).map(({ id }) => id);
  const some = { select: { id: true }, take: newest } as const;
  const drafts = await db.draft.findMany({
    orderBy: { at: "desc" },
    take: newest * 3,
    select: { kind: true, id: true },
  });
  const drafted = (kind: DeskKind) => drafts.filter((draft) => draft.kind === kind).map(({ id }) => id);
  const stories = await db.story.findMany({ take: newest });
  const entities = await db.entity.findMany({ take: newest });
  return {
    story: [...stories.map(({ id }) => id), ...drafted("story")],
    entity: [...entities.map(({ id }) => id), ...drafted("entity")],
    slug: [...stories, ...entities].map(({ slug }) => slug),
    claim: [...(await ids(db.claim.findMany(some))), ...drafted("claim")],
    article: [...(await ids(db.article.findMany(some))), ...drafted("article")],
    version: await ids(db.articleVersion.findMany(some)),
    open_question: [...(await ids(db.openQuestion.findMany(some))), ...drafted("open_question")],
    suggestion: await ids(db.suggestion.findMany(some)),
    action: await ids(db.action.findMany({ ...some, orderBy: { at: "desc" } })),
    publication: await ids(db.publication.findMany({ ...some, orderBy: { requestedAt: "desc" } })),
    merge: await ids(db.entityMerge.findMany(some)),
    user: await ids(db.user.findMany(some)),
    session: await ids(db.session.findMany(some)),
    link: await ids(db.accessLink.findMany(some)),
    search: await ids(db.savedSearch.findMany(some)),
    kind: DeskKind.options,
    filter: FacetName.options,
  };
}

/** What a field or a part of an address of this name takes, where it names something on record. */
const kindsOf = new Map(
  Object.entries({
    ...{ story: ["story"], storyId: ["story"], article: ["article"], versionId: ["version"] },
    ...{ claim: ["claim"], into: ["claim", "entity"], from: ["entity"], entity: ["entity"] },
    ...{ about: ["entity", "claim"], merge: ["merge"], suggestion: ["suggestion"], undoes: ["action"] },
    ...{ publication: ["publication"], kind: ["kind"], name: ["filter"], link: ["link"], end: ["session"] },
    ...{ slug: ["slug"], person: ["slug"], org: ["slug"] },
  }),
);

/** What is meant under that name, or now and then something that is of another kind; null where there is none. */
export function knownUnder(known: Known, name: string, { percent, pick }: Draw): string | null {
  const meant = percent(85) ? kindsOf.get(name) : undefined;
  const values = (meant ?? Object.keys(known)).flatMap((kind) => known[kind] ?? []);
  return values.length > 0 ? pick(values) : null;
}
