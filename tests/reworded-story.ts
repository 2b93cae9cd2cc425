import { importDossier } from "@/commands/import-dossier";
import type { Database } from "@/db/connection";
import { type DossierDocument, wholeStory } from "./whole-story";

/** Nobody's word before the day on which everything was reworded. */
export const later = "LATER";

/** The whole story as it was first told, and told anew in other words on 1 August 2021: every word of the newsroom's own. */
export async function recordReworded(db: Database): Promise<void> {
  await bring(db, sanctioned(wholeStory()), "2021-06-15T12:00:00Z");
  await bring(db, reworded(sanctioned(wholeStory())), "2021-08-01T09:00:00Z");
}

/** Its sanctions as if none had ended: so the page of those who are under some tells of somebody. */
function sanctioned(document: DossierDocument): DossierDocument {
  for (const { sanctions = [] } of document.entities!) for (const sanction of sanctions) sanction.to = null;
  return document;
}

export async function bring(db: Database, story: DossierDocument, at: string): Promise<void> {
  const result = await importDossier(db, story, { by: "editor", at: new Date(at) });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
}

function reworded(document: DossierDocument): DossierDocument {
  const { story } = document;
  Object.assign(story, {
    headline: anew(story.headline),
    standfirst: anew(story.standfirst!),
    topic: anew(story.topic!),
    moments: story.moments!.map(({ at, label }) => ({ at, label: anew(label) })),
  });
  for (const entity of document.entities!) {
    const [first, ...others] = entity.names;
    // Who leaves out the name that somebody had names somebody else.
    entity.names = [
      { ...first!, text: anew(first!.text), kind: "primary" },
      { text: first!.text },
      ...others,
    ];
    entity.description = anew(entity.description ?? "Described");
  }
  for (const article of document.articles!) {
    article.title = anew(article.title);
    article.author = anew(article.author ?? "Somebody");
  }
  for (const claim of document.claims!) {
    claim.text = anew(claim.text);
    claim.scope = anew(claim.scope ?? "all of it");
    claim.happened = "2011-11-11";
  }
  for (const question of document.openQuestions!) {
    question.text = anew(question.text);
    question.note = anew(question.note ?? "Noted");
  }
  return document;
}

function anew(words: string): string {
  return `${later} ${words}`;
}
