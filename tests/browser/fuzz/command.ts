import fc from "fast-check";
import type { DeskSubject } from "@/domain/draft/subject";
import type { PublicationPlan } from "@/domain/publication/publication";
import { DismissReason } from "@/domain/suggestion/suggestion";
import type { Draw } from "./draw";
import { edited, retyped } from "./edited";
import type { Known } from "./known";
import { meant } from "./meant";
import { broken, oddText } from "./odd";
import type { Route } from "./routes";
import { asJson, type Shot } from "./shot";

/** Reads an address of the desk as an administrator; null where it answers with anything but 200. */
export type Look = (path: string) => Promise<unknown>;

type Meant = { path: string; document: object };
type Maker = (draw: Draw, known: Known, look: Look, routes: readonly Route[]) => Promise<Meant | null>;

async function subjectOf(
  draw: Draw,
  known: Known,
  look: Look,
  kinds: readonly string[],
): Promise<DeskSubject | null> {
  const kind = draw.pick(kinds);
  const ids = known[kind] ?? [];
  if (ids.length === 0) return null;
  return (await look(`/api/desk/subjects/${kind}/${draw.pick(ids)}`)) as DeskSubject | null;
}

/** The version that stands, or one before it, or one that never was. */
function basedOn(draw: Draw, { version }: DeskSubject): object {
  if (draw.percent(70)) return version;
  return draw.pick([
    { ...version, draft: Math.max(0, version.draft - 1) },
    { published: 1, draft: 0 },
    { published: 0, draft: 1 },
    { published: 99, draft: 99 },
  ]);
}

const one = (draw: Draw, ids: readonly string[] | undefined): string =>
  draw.pick(ids?.length ? ids : ["none"]);

const kinds = ["story", "article", "entity", "claim", "open_question", "suggestion"];

const edit: Maker = async (draw, known, look) => {
  const subject = await subjectOf(draw, known, look, kinds);
  if (!subject) return null;
  const { kind, id, content: before } = subject;
  const other = await subjectOf(draw, known, look, [kind]);
  const content = edited(draw, before, other?.content);
  return {
    path: "save-edit",
    document: { kind, id, basedOn: basedOn(draw, subject), content },
  };
};

const decide: Maker = async (draw, known, look) => {
  const subject = await subjectOf(draw, known, look, ["suggestion"]);
  if (!subject) return null;
  const { id, content } = subject;
  const form = draw.percent(70) ? content : retyped(draw, content);
  const story = one(draw, known.story);
  const decision = draw.pick<object>([
    { kind: "accept", story, form },
    { kind: "accept", story, form },
    { kind: "merge", into: one(draw, known.claim), form },
    { kind: "split", story, forms: [form, retyped(draw, form)] },
    { kind: "dismiss", reason: draw.pick(DismissReason.options), note: null },
    { kind: "reopen" },
  ]);
  return {
    path: "decide-suggestion",
    document: { suggestion: id, basedOn: basedOn(draw, subject), decision },
  };
};

const byHand: Maker = async (draw, known, look) => {
  const subject = await subjectOf(draw, known, look, ["suggestion"]);
  if (!subject) return null;
  const [article, versionId, story] = [known.article, known.version, known.story].map((ids) =>
    one(draw, ids),
  );
  const into = draw.percent(50) ? null : one(draw, known.claim);
  return {
    path: "attribute-by-hand",
    document: { article, versionId, story, into, form: retyped(draw, subject.content) },
  };
};

async function planOf(draw: Draw, known: Known, look: Look) {
  const [kind, at] = draw.pick([
    ["story", "stories"],
    ["story", "stories"],
    ["entity", "entities"],
  ] as const);
  const id = one(draw, known[kind]);
  const plan = (await look(`/api/desk/${at}/${id}/plan`)) as PublicationPlan | null;
  return plan && { plan, scope: { kind, id } };
}

const publish: Maker = async (draw, known, look) => {
  const found = await planOf(draw, known, look);
  if (!found) return null;
  const { scope, plan } = found;
  return { path: "publish", document: { scope, digest: plan.digest, note: oddText(draw).slice(0, 50) } };
};

const answer: Maker = async (draw, known, look) => {
  const found = await planOf(draw, known, look);
  const asked = found?.plan.held
    .filter(({ kind }) => kind === "claim")
    .flatMap(({ id, findings }) => findings.map((finding) => ({ claim: id, finding: finding.id })));
  return asked?.length
    ? { path: "answer-finding", document: { ...draw.pick(asked), reason: "It is so." } }
    : null;
};

const revert: Maker = async (draw, known, look) => {
  const subject = await subjectOf(draw, known, look, kinds);
  if (!subject) return null;
  const [{ kind, id }, to] = [subject, basedOn(draw, subject)];
  return {
    path: "revert-subject",
    document: { kind, id, to, basedOn: basedOn(draw, subject) },
  };
};

const discard: Maker = async (draw, known, look) => {
  const subject = await subjectOf(draw, known, look, kinds);
  if (!subject) return null;
  const { kind, id } = subject;
  return { path: "discard-draft", document: { kind, id, basedOn: basedOn(draw, subject) } };
};

const bringIn: Maker = async ({ from, pick, percent }) => {
  const mark = from(fc.uuid()).slice(0, 8);
  const body = `The spokesman Ivan Karsk said on Monday that ship ${mark} had left. “We know of ${mark},” Anna Berg told the Gazette. Officials denied it.`;
  const head = { title: `Ship ${mark}`, outlet: "The Gazette", author: null, url: null, story: null };
  const day = { publishedAt: "2018-02-01T10:00:00Z", anyway: percent(50) };
  return { path: "bring-in-article", document: { ...head, ...day, body, format: pick(["text", "html"]) } };
};

/** What needs no more than names of things on record: to merge, to take back, to look a second time, to begin a story. */
const bySchema: Maker = async (draw, known, _, routes) => {
  const { route, takes } = draw.pick(routes.filter(isOfTheDesk));
  return { path: route.replace("/api/desk/", ""), document: meant(draw, known, takes ?? {}) as object };
};

const isOfTheDesk = ({ route, takes }: Route) => /^\/api\/desk\/[\w-]+$/.test(route) && takes !== null;

const makers: Maker[] = [
  ...[edit, edit, edit, edit, decide, decide, byHand, publish, publish, answer, revert, discard, bringIn],
  ...[bySchema, bySchema, bySchema, bySchema, bySchema],
];

/**
 * A command at the desk about what stands there just now: in whatever order they come, whether it was withdrawn, merged,
 * discarded or taken back before. Null where there is nothing yet to do it to.
 */
export async function drawCommand(
  draw: Draw,
  known: Known,
  look: Look,
  routes: readonly Route[],
): Promise<Shot | null> {
  const meant = await draw.pick(makers)(draw, known, look, routes);
  if (!meant) return null;
  const right = { action: draw.from(fc.uuid()), ...meant.document };
  const document = draw.percent(80) ? right : broken(draw, right);
  const visitor = draw.pick(["editor", "chief", "chief", "admin"] as const);
  return { visitor, method: "POST", path: `/api/desk/${meant.path}`, ...asJson(draw, document) };
}

/**
 * The same shot as often as it is sent at once: mostly once, now and then by two, or eight times by those who did not wait. Each
 * is an action of its own, or one that a page sent again.
 */
export function atOnce(draw: Draw, shot: Shot): Shot[] {
  const times = shot.body === null ? 1 : draw.pick([1, 1, 1, 1, 1, 1, 1, 2, 2, 8]);
  const isAgain = draw.percent(40);
  return Array.from({ length: times }, (_, at) => {
    if (at === 0 || isAgain || typeof shot.body !== "string") return shot;
    const visitor = draw.pick([shot.visitor, "editor", "chief", "admin"] as const);
    return {
      ...shot,
      visitor,
      body: shot.body.replace(/"action":"[^"]*"/, `"action":"${draw.from(fc.uuid())}"`),
    };
  });
}
