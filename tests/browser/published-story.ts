import { randomUUID } from "node:crypto";
import type { DeskSubject } from "@/domain/draft/subject";
import type { PublicationPlan } from "@/domain/publication/publication";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import { command, looked } from "./at-desk";
import { textBroughtIn } from "./brought-in";
import type { Person } from "./people";

const textOf = (place: string) =>
  [
    `The old ferry port of ${place} closed on Monday, harbour director Irina Volkova told the paper.`,
    `The new ferry port of ${place} opens in June, the Harbour Authority said.`,
  ].join("\n");

export type PublishedStory = {
  id: string;
  slug: string;
  article: string;
  claims: { id: string; text: string }[];
};

/** A word that no other test has, in letters alone. */
export const ownWord = (): string =>
  [...randomUUID().slice(0, 8)].map((sign) => "klmnoprstuvabcdef"[Number.parseInt(sign, 16)]).join("");

/** A story of two claims that readers see, and that no other test works on; with a place of its own, nobody else says the same. */
export async function publishedStory(editor: Person, place = "Velm"): Promise<PublishedStory> {
  const article = await textBroughtIn(editor.cookie, `The ferry port of ${place}`, textOf(place));
  const bench = await looked<Workbench>(editor, `articles/${article}`);
  const story = bench.story!.id;
  const claims: PublishedStory["claims"] = [];
  for (const one of bench.suggestions) {
    const decision = { kind: "accept", story, form: one.form };
    const decided = await command<{ subjects: DeskSubject[] }>(editor, "decide-suggestion", {
      ...{ suggestion: one.id, basedOn: one.version, decision },
    });
    for (const { kind, id, content } of decided.subjects)
      if (kind === "claim" && "text" in content) claims.push({ id, text: content.text });
  }
  const slug = await answeredAndPublished(editor, story);
  return { id: story, slug, article, claims };
}

/** Answers what the linter asks of a story's drafts, and publishes it; its address. */
export async function answeredAndPublished(editor: Person, story: string): Promise<string> {
  const held = (await looked<PublicationPlan>(editor, `stories/${story}/plan`)).held;
  for (const { id, findings } of held)
    for (const finding of findings)
      await command(editor, "answer-finding", { claim: id, finding: finding.id, reason: "It is so." });
  await publishNow(editor, story);
  const { content } = await looked<DeskSubject<"story">>(editor, `subjects/story/${story}`);
  return content.slug;
}

/** Publishes what is drafted of a story; looks once more where another test publishes somebody whom both name. */
export async function publishNow(editor: Person, story: string, tries = 4): Promise<void> {
  const { digest } = await looked<PublicationPlan>(editor, `stories/${story}/plan`);
  const request = { scope: { kind: "story", id: story }, digest, note: null };
  await command(editor, "publish", request).catch((error: Error) => {
    if (tries <= 1 || !error.message.includes("plan-moved-on")) throw error;
    return publishNow(editor, story, tries - 1);
  });
}
