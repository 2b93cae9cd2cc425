import type { DeskSubject } from "@/domain/draft/subject";
import type { PublicationPlan } from "@/domain/publication/publication";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import { command, looked } from "./at-desk";
import { textBroughtIn } from "./brought-in";
import type { Person } from "./people";

const text = [
  "The old ferry port of Velm closed on Monday, harbour director Irina Volkova told the paper.",
  "The new ferry port opens in June, the Harbour Authority said.",
].join("\n");

export type PublishedStory = {
  id: string;
  slug: string;
  article: string;
  claims: { id: string; text: string }[];
};

/** A story of two claims that readers see, and that no other test works on. */
export async function publishedStory(editor: Person): Promise<PublishedStory> {
  const article = await textBroughtIn(editor.cookie, "The ferry port of Velm", text);
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
  const held = (await looked<PublicationPlan>(editor, `stories/${story}/plan`)).held;
  for (const { id, findings } of held)
    for (const finding of findings)
      await command(editor, "answer-finding", { claim: id, finding: finding.id, reason: "It is so." });
  await publishNow(editor, story);
  const { content } = await looked<DeskSubject<"story">>(editor, `subjects/story/${story}`);
  return { id: story, slug: content.slug, article, claims };
}

/** Publishes what is drafted of a story. */
export async function publishNow(editor: Person, story: string): Promise<void> {
  const { digest } = await looked<PublicationPlan>(editor, `stories/${story}/plan`);
  await command(editor, "publish", { scope: { kind: "story", id: story }, digest, note: null });
}
