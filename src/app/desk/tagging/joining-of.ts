import { isSilence, isWithoutName, saysSo } from "@/domain/attribution-meaning";
import { short } from "@/domain/draft/subject-words";
import { plainName } from "@/domain/plain-name";
import { refusalNote, refusalSaid } from "@/domain/sourcing/refusal";
import type { SuggestionForm } from "@/domain/suggestion/form/form";
import { choiceName } from "@/domain/suggestion/form/form-record";
import { weighsByStanding } from "@/domain/suggestion/form/status-of-form";
import { couldNotConfirm, weakenedBy } from "@/domain/suggestion/form/weakened-by";
import { anotherFigure } from "@/domain/suggestion/wording/another-figure";
import {
  type Denial,
  denialsOf,
  mayCorrect,
  mayDeny,
  stanceDenying,
  whoSaid,
} from "@/domain/suggestion/wording/correction";
import type { Proximity, Stance } from "@/domain/vocabulary";
import type { OpenDialog, PanelProps } from "./panel-props";
import type { RefusedQuestion } from "./work";

/** What somebody says of a claim in this article, and how it is told with the words that the article could not confirm it. */
export type Weakened = { id: string; who: string; words: string; run: () => void };

type Asked = Pick<PanelProps, "work" | "people" | "claims" | "context" | "withStory">;

/** What becomes of the form in hand when it joins a claim: as what it joins, and whom it refuses. */
export function joiningOf(
  { work, people, claims, context, withStory }: Asked,
  matter: readonly string[],
  setOpen: (open: OpenDialog | null) => void,
  /** The remarks on who speaks that were put to the editor, and left as they are. */
  meant: () => readonly string[],
) {
  const { form, edit } = work;
  const { attribution } = form;

  /** Words that correct, or that negate where the claim does not, are asked about: their stance was read without the claim. */
  function join(into: string, text: string): void {
    if (couldNotConfirm(form)) setOpen({ kind: "denial", into, text });
    else if (mayCorrect(attribution)) setOpen({ kind: "correction", into, text });
    else if (mayDeny(attribution.stance, form.claim.text, text)) setOpen({ kind: "denial", into, text });
    else say(attribution.stance, into, text);
  }
  /** Joins it as what says so; nobody is made to say a figure or a date that they did not say. */
  function say(stance: Stance, into: string, text: string): void {
    const another = saysSo(stance) ? anotherFigure(form.claim.text, text) : null;
    if (another) setOpen({ kind: "figure", into, text, stance, another });
    else joinAs(stance, into, text);
  }
  /** `own`: what is said beside it in a claim of its own, by whoever says so with that stance. */
  function joinAs(
    stance: Stance,
    into: string,
    text: string,
    { answered, own, as = "corrects" }: { answered?: string; own?: string; as?: Stance } = {},
  ): void {
    const { answers: _, ...said } = attribution;
    const whole = { ...form, attribution: { ...said, stance, ...(answered && { answers: answered }) } };
    const join = (proximity: Proximity) => {
      setOpen(null);
      const known = { ...whole, attribution: { ...whole.attribution, proximity } };
      if (stance !== attribution.stance) edit(() => known, "Stance");
      work.merge(into, known, `“${short(text, 50)}”`, { meant: meant() });
      if (own) withStory((story) => work.alsoSay(story, sayingOwn(known, own, as)));
    };
    if (isAskedForStanding(whole)) setOpen({ kind: "standing", stance, join, text });
    else join(attribution.proximity);
  }
  /** The same words as a claim of their own, said by who speaks against another with them. */
  function sayingOwn(whole: SuggestionForm, own: string, stance: Stance): SuggestionForm {
    const { answers: _, ...said } = whole.attribution;
    const claim = { ...whole.claim, text: own, evidence: [], decided: null };
    return { claim, attribution: { ...said, stance } };
  }
  /** Whether a denial would dispute the claim if who speaks had standing, and nobody has said whether they have. */
  function isAskedForStanding(whole: SuggestionForm): boolean {
    const { stance, proximity } = whole.attribution;
    const isDenial = stance === "denies" || stance === "disputes";
    return isDenial && proximity === "unknown" && weighsByStanding(whole, context);
  }
  /** Whose words in the claim this article may be unable to confirm: those chosen are weakened, and nobody says or denies it. */
  function weakens(into: string): Weakened[] {
    if (work.kind !== "suggestion" || !couldNotConfirm(form)) return [];
    const claim = claims.find(({ id }) => id === into);
    if (!claim) return [];
    const { source } = attribution;
    const by = source === null ? null : plainName(choiceName(source, people.entity));
    const unconfirmed = {
      versionId: work.versionId,
      outletId: context.article.outlet.id,
      isBy: (id: string) => by !== null && plainName(people.entity(id).name) === by,
      description: source === null ? attribution.sourceDescription : null,
    };
    return weakenedBy(claim.content, unconfirmed).map((said) => ({
      id: said.id,
      who: whoSaid(said, people.entity),
      words: short(said.selectors.find(({ role }) => role === "excerpt")?.exact ?? "", 80),
      run: () => {
        setOpen(null);
        work.weaken(into, said.id, `“${short(claim.content.text, 50)}”`);
      },
    }));
  }
  function joinMatter(): void {
    const [first, ...also] = matter;
    setOpen(null);
    if (first !== undefined)
      work.merge(first, form, `the whole matter, ${matter.length} claims`, { also, meant: [] });
  }
  /** The stance of the form to a claim, where it speaks against it. */
  function stanceAgainst(into: string): Stance {
    const claim = claims.find(({ id }) => id === into)?.content ?? null;
    return stanceDenying(claim, attribution, (id) => people.entity(id).name);
  }
  /** The denials of a claim that may be taken back. */
  function denialsIn(into: string): Denial[] {
    const claim = claims.find(({ id }) => id === into)?.content ?? null;
    return denialsOf(claim, attribution, people.entity);
  }
  /** Who speaks, by the name or the words that readers get. */
  function speaker(): string {
    const words = attribution.selectors.find(({ role }) => role === "source")?.exact ?? "Somebody";
    const named = isWithoutName(attribution.identity) || !attribution.source ? null : attribution.source;
    return named ? choiceName(named, people.entity) : (attribution.sourceDescription ?? words);
  }
  /** What stays beside a question that somebody would not answer: who that was. Null of whoever speaks. */
  function refused(): RefusedQuestion | null {
    const { stance, identity, source } = attribution;
    if (!isSilence(stance)) return null;
    const name = speaker();
    const who = isWithoutName(identity) ? null : source;
    return {
      note: refusalNote(attribution, name),
      refusal: { source: who, name, stance, words: refusalSaid(attribution) },
    };
  }
  return { join, say, joinAs, weakens, joinMatter, stanceAgainst, denialsIn, speaker, refused };
}
