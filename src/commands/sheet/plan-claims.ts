import type { Reader } from "@/db/connection";
import { isSilence } from "@/domain/attribution-meaning";
import type { ClaimSnapshot } from "@/domain/dossier/snapshot";
import type { DeskSubject } from "@/domain/draft/subject";
import { namesIn } from "@/domain/sheet/cell-value";
import type { SheetRow } from "@/domain/sheet/read-rows";
import { heldAt } from "@/queries/article/held-address";
import { deskSubjects } from "@/queries/desk/newsroom/subjects";
import { stableId } from "../stable-id";
import { bearersOf } from "./named";
import type { Plan, Planning } from "./plan";
import { type Found, type Said, saidIn, wording } from "./said-in-row";

/**
 * What rows of claims come to in a story. Rows with one wording are one claim with several voices, and a claim of the story
 * that is worded so gets those voices that it lacks. Whoever is named has to be on record, and so has the article.
 */
export async function planClaims(
  db: Reader,
  story: DeskSubject<"story">,
  rows: readonly SheetRow[],
  planning: Planning,
): Promise<Plan> {
  const { plan } = planning;
  const found = await foundFor(db, rows);
  const said = rows.flatMap((row) => saidIn(row, found, planning) ?? []);
  const standing = await deskSubjects(db, "claim", story.content.claimIds);
  const byText = new Map(standing.map(({ content }) => [wording(content.text), content]));
  const { dossier } = story.content;
  const wanted = new Map<string, Said[]>();
  for (const one of said) wanted.set(one.text, [...(wanted.get(one.text) ?? []), one]);
  const ids = new Map([...wanted.keys()].map((text) => [text, namesOf(dossier, text)]));
  const elsewhere = new Set(
    (
      await deskSubjects(
        db,
        "claim",
        [...ids].flatMap(([text, { id }]) => (byText.has(text) ? [] : id)),
      )
    ).map(({ id }) => id),
  );
  const articleIds = new Set(story.content.articleIds);
  const claimIds: string[] = [];
  for (const [text, own] of wanted) {
    const names = ids.get(text)!;
    if (elsewhere.has(names.id)) {
      planning.fault(
        own[0]!.row,
        "claim",
        "is a claim that was moved out of this story: bring its voices in there",
      );
      continue;
    }
    const held = byText.get(text) ?? null;
    const before = held ?? emptyClaim(names, dossier, text);
    const claim = withVoices(before, own, held !== null, planning);
    if (claim === before) continue;
    for (const { articleId } of own) articleIds.add(articleId);
    if (held === null) claimIds.push(claim.id);
    (held === null ? plan.made : plan.changed).push({ kind: "claim", id: claim.id, content: claim });
  }
  if (plan.made.length + plan.changed.length > 0)
    plan.changed.push({
      kind: "story",
      id: story.id,
      content: {
        ...story.content,
        claimIds: [...story.content.claimIds, ...claimIds],
        articleIds: [...articleIds],
      },
    });
  return plan;
}

function namesOf(dossier: string, text: string): { id: string; key: string } {
  const key = stableId("claim", dossier, "sheet", text);
  return { key, id: stableId("claim", dossier, key) };
}

function emptyClaim(names: { id: string; key: string }, dossier: string, text: string): ClaimSnapshot {
  return {
    ...names,
    ...{ dossier, text, scope: null, happened: null, entityIds: [], relations: [] },
    ...{ attributions: [], evidence: [], determinations: [] },
  };
}

/** A claim with what these rows say to it; itself where it has all of that. */
function withVoices(
  claim: ClaimSnapshot,
  said: readonly Said[],
  isHeld: boolean,
  planning: Planning,
): ClaimSnapshot {
  const attributions = [...claim.attributions];
  const about = new Set(claim.entityIds);
  let { happened } = claim;
  let added = 0;
  for (const { row, voice, happened: day, about: whom, versionIds } of said) {
    if (day !== null && happened !== null && day !== happened)
      planning.fault(
        row,
        "happened",
        `says something else than ${isHeld ? "the claim on record" : "a row before"} does: ${happened}`,
      );
    const isSaid = attributions.find(
      (each) =>
        versionIds.includes(each.versionId) &&
        each.sourceId === voice.sourceId &&
        each.sourceDescription === voice.sourceDescription &&
        each.stance === voice.stance,
    );
    if (isSaid) {
      planning.fate(
        row,
        isHeld && added === 0 ? "held" : "joins",
        isHeld ? "on record with this voice" : "is said above",
      );
      continue;
    }
    const key = stableId(
      "attribution",
      claim.id,
      voice.versionId,
      voice.sourceId ?? `“${voice.sourceDescription}”`,
      voice.stance,
    );
    attributions.push({ ...voice, id: stableId("attribution", claim.id, key), key });
    planning.fate(row, isHeld || added > 0 ? "joins" : "new", isHeld || added > 0 ? "one more voice" : "");
    added += 1;
    happened ??= day;
    for (const id of whom) about.add(id);
  }
  if (attributions.length > 0 && attributions.every(({ stance }) => isSilence(stance)))
    planning.fault(
      said[0]!.row,
      "stance",
      "is about a claim that nobody makes here: give a row of who says it",
    );
  return added === 0 ? claim : { ...claim, happened, entityIds: [...about], attributions };
}

/** What the rows name, looked up at once: people and organizations by their names, articles by their addresses. */
async function foundFor(db: Reader, rows: readonly SheetRow[]): Promise<Found> {
  const bearers = await bearersOf(
    db,
    rows.flatMap(({ values: { source, about = "", through = "" } }) => [
      ...(source === undefined ? [] : [source]),
      ...namesIn(about),
      ...namesIn(through),
    ]),
  );
  const idAt = await heldAt(
    db,
    rows.flatMap(({ values }) => values.article ?? []),
  );
  const articles = await deskSubjects(
    db,
    "article",
    rows.flatMap(({ values }) => (values.article === undefined ? [] : (idAt(values.article) ?? []))),
  );
  const byId = new Map(articles.map(({ id, content }) => [id, content]));
  return { bearers, articleAt: (url) => byId.get(idAt(url) ?? "") ?? null };
}
