import { isWithoutName } from "@/domain/attribution-meaning";
import { short } from "@/domain/draft/subject-words";
import { refusalNote } from "@/domain/sourcing/refusal";
import type { SuggestionForm } from "@/domain/suggestion/form/form";
import { choiceName } from "@/domain/suggestion/form/form-record";
import { weighsByStanding } from "@/domain/suggestion/form/status-of-form";
import {
  type Denial,
  denialsOf,
  mayCorrect,
  mayDeny,
  stanceDenying,
} from "@/domain/suggestion/wording/correction";
import type { Proximity, Stance } from "@/domain/vocabulary";
import type { OpenDialog, PanelProps } from "./panel-props";

type Asked = Pick<PanelProps, "work" | "people" | "claims" | "context">;

/** What becomes of the form in hand when it joins a claim: as what it joins, and whom it refuses. */
export function joiningOf(
  { work, people, claims, context }: Asked,
  matter: readonly string[],
  setOpen: (open: OpenDialog | null) => void,
) {
  const { form, edit } = work;
  const { attribution } = form;

  /** Words that correct, or that negate where the claim does not, are asked about: their stance was read without the claim. */
  function join(into: string, text: string): void {
    if (mayCorrect(attribution)) setOpen({ kind: "correction", into, text });
    else if (mayDeny(attribution.stance, form.claim.text, text)) setOpen({ kind: "denial", into, text });
    else joinAs(attribution.stance, into, text);
  }
  function joinAs(stance: Stance, into: string, text: string, answered?: string): void {
    const { answers: _, ...said } = attribution;
    const whole = { ...form, attribution: { ...said, stance, ...(answered && { answers: answered }) } };
    const join = (proximity: Proximity) => {
      setOpen(null);
      const known = { ...whole, attribution: { ...whole.attribution, proximity } };
      if (stance !== attribution.stance) edit(() => known, "Stance");
      work.merge(into, known, `“${short(text, 50)}”`);
    };
    if (isAskedForStanding(whole)) setOpen({ kind: "standing", stance, join, text });
    else join(attribution.proximity);
  }
  /** Whether a denial would dispute the claim if who speaks had standing, and nobody has said whether they have. */
  function isAskedForStanding(whole: SuggestionForm): boolean {
    const { stance, proximity } = whole.attribution;
    const isDenial = stance === "denies" || stance === "disputes";
    return isDenial && proximity === "unknown" && weighsByStanding(whole, context);
  }
  function joinMatter(): void {
    const [first, ...also] = matter;
    setOpen(null);
    if (first !== undefined) work.merge(first, form, `the whole matter, ${matter.length} claims`, also);
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
  /** What stays beside a question that somebody would not answer: who that was. */
  function silenceNote(): string {
    return refusalNote(attribution, speaker());
  }
  return { join, joinAs, joinMatter, stanceAgainst, denialsIn, speaker, silenceNote };
}
