import fc from "fast-check";
import type { PublicationPlan } from "@/domain/desk/publication";
import type { DeskSubject } from "@/domain/desk/subject";
import { DismissReason } from "@/domain/desk/suggestion";
import type { Draw } from "./draw";
import { edited, retyped } from "./edited";
import type { Known } from "./known";
import { broken, oddText } from "./odd";
import { asJson, type Shot } from "./shot";

/** Reads an address of the desk as an administrator; null where it answers with anything but 200. */
export type Look = (path: string) => Promise<unknown>;

type Meant = { path: string; document: object };
type Maker = (draw: Draw, known: Known, look: Look) => Promise<Meant | null>;

const action = (draw: Draw) => draw.from(fc.uuid());

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

const kinds = ["story", "article", "entity", "claim", "open_question", "suggestion"];

const edit: Maker = async (draw, known, look) => {
  const subject = await subjectOf(draw, known, look, kinds);
  if (!subject) return null;
  const { kind, id, content: before } = subject;
  const other = await subjectOf(draw, known, look, [kind]);
  const content = edited(draw, before, other?.content);
  return {
    path: "edits",
    document: { action: action(draw), kind, id, basedOn: basedOn(draw, subject), content },
  };
};

const decide: Maker = async (draw, known, look) => {
  const subject = await subjectOf(draw, known, look, ["suggestion"]);
  if (!subject) return null;
  const { id, content } = subject;
  const form = draw.percent(70) ? content : retyped(draw, content);
  const story = draw.pick(known.story ?? [""]);
  const decision = draw.pick<object>([
    { kind: "accept", story, form },
    { kind: "accept", story, form },
    { kind: "merge", into: draw.pick(known.claim ?? [""]), form },
    { kind: "split", story, forms: [form, retyped(draw, form)] },
    { kind: "dismiss", reason: draw.pick(DismissReason.options), note: null },
    { kind: "reopen" },
  ]);
  return {
    path: "decisions",
    document: { action: action(draw), suggestion: id, basedOn: basedOn(draw, subject), decision },
  };
};

const byHand: Maker = async (draw, known, look) => {
  const subject = await subjectOf(draw, known, look, ["suggestion"]);
  if (!subject) return null;
  const [article, versionId, story] = [known.article, known.version, known.story].map((ids) =>
    draw.pick(ids ?? [""]),
  );
  const into = draw.percent(50) ? null : draw.pick(known.claim ?? [""]);
  return {
    path: "attributions",
    document: { action: action(draw), article, versionId, story, into, form: retyped(draw, subject.content) },
  };
};

async function planOf(draw: Draw, known: Known, look: Look) {
  const [kind, at] = draw.pick([
    ["story", "stories"],
    ["story", "stories"],
    ["entity", "entities"],
  ] as const);
  const id = draw.pick(known[kind] ?? [""]);
  const plan = (await look(`/api/desk/${at}/${id}/plan`)) as PublicationPlan | null;
  return plan && { plan, scope: { kind, id } };
}

const publish: Maker = async (draw, known, look) => {
  const found = await planOf(draw, known, look);
  return (
    found && {
      path: "publications",
      document: {
        action: action(draw),
        scope: found.scope,
        digest: found.plan.digest,
        note: oddText(draw).slice(0, 50),
      },
    }
  );
};

const answer: Maker = async (draw, known, look) => {
  const found = await planOf(draw, known, look);
  const asked = found?.plan.held
    .filter(({ kind }) => kind === "claim")
    .flatMap(({ id, findings }) => findings.map((finding) => ({ claim: id, finding: finding.id })));
  return asked?.length
    ? { path: "answers", document: { action: action(draw), ...draw.pick(asked), reason: "It is so." } }
    : null;
};

const revert: Maker = async (draw, known, look) => {
  const subject = await subjectOf(draw, known, look, kinds);
  if (!subject) return null;
  const [{ kind, id }, to] = [subject, basedOn(draw, subject)];
  return {
    path: "reverts",
    document: { action: action(draw), kind, id, to, basedOn: basedOn(draw, subject) },
  };
};

const discard: Maker = async (draw, known, look) => {
  const subject = await subjectOf(draw, known, look, kinds);
  if (!subject) return null;
  const { kind, id } = subject;
  return { path: "discards", document: { action: action(draw), kind, id, basedOn: basedOn(draw, subject) } };
};

const one = (ids: string[] | undefined, draw: Draw) => draw.pick(ids?.length ? ids : ["none"]);

const merge: Maker = async (draw, known) => {
  const from = one(known.entity, draw);
  const into = draw.percent(15) ? from : one(known.entity, draw);
  return { path: "merges", document: { action: action(draw), from, into, why: "They are the same." } };
};

const unmerge: Maker = async (draw, known) => ({
  path: "unmerges",
  document: {
    action: action(draw),
    merge: one(draw.percent(85) ? known.merge : known.action, draw),
    why: "They are two.",
  },
});

const undo: Maker = async (draw, known) => ({
  path: "undo",
  document: { action: action(draw), undoes: one(draw.percent(90) ? known.action : known.publication, draw) },
});

const secondLook: Maker = async (draw, known) => ({
  path: "publication-decisions",
  document: {
    ...{ action: action(draw), publication: one(draw.percent(90) ? known.publication : known.action, draw) },
    ...{ decision: draw.pick(["approve", "refuse", "withdraw", "dismiss"]), note: "Seen." },
  },
});

const settings: Maker = async (draw) => ({
  path: "settings",
  document: {
    action: action(draw),
    secondLookUnnamed: draw.percent(70),
    secondLookRefutation: draw.percent(70),
  },
});

const bringIn: Maker = async (draw) => {
  const mark = draw.from(fc.uuid()).slice(0, 8);
  const body = `The spokesman Ivan Karsk said on Monday that ship ${mark} had left. “We know of ${mark},” Anna Berg told the Gazette. Officials denied it.`;
  return {
    path: "articles",
    document: {
      ...{
        action: action(draw),
        body,
        format: draw.pick(["text", "html"]),
        title: `Ship ${mark}`,
        outlet: "The Gazette",
      },
      ...{
        author: null,
        publishedAt: "2018-02-01T10:00:00Z",
        url: null,
        story: null,
        anyway: draw.percent(50),
      },
    },
  };
};

const begin: Maker = async (draw, known) => ({
  path: "stories",
  document: {
    action: action(draw),
    headline: `On ${draw.pick(["ships", "envoys", oddText(draw).slice(0, 99)])}`,
    standfirst: "",
    article: draw.percent(50) ? one(known.article, draw) : null,
  },
});

const makers: Maker[] = [
  ...[edit, edit, edit, decide, decide, byHand, publish, publish, answer, revert, discard, merge],
  ...[unmerge, undo, undo, secondLook, secondLook, settings, bringIn, begin],
];

/**
 * A command at the desk about what stands there just now: in whatever order they come, whether it was withdrawn, merged,
 * discarded or taken back before. Null where there is nothing yet to do it to.
 */
export async function drawCommand(draw: Draw, known: Known, look: Look): Promise<Shot | null> {
  const meant = await draw.pick(makers)(draw, known, look);
  if (!meant) return null;
  const document = draw.percent(80) ? meant.document : broken(draw, meant.document);
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
    return { ...shot, visitor, body: shot.body.replace(/"action":"[^"]*"/, `"action":"${action(draw)}"`) };
  });
}
