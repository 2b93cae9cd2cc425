"use client";

import { saysSo } from "@/domain/attribution-meaning";
import { refusesAll } from "@/domain/sourcing/refusal";
import { aboutOfPart } from "@/domain/suggestion/form/about-words";
import type { SuggestionForm } from "@/domain/suggestion/form/form";
import { namesOfChoice } from "@/domain/suggestion/form/form-record";
import { certainOffer } from "@/domain/suggestion/form/join-offers";
import { questionFor, wordsAsked } from "@/domain/suggestion/propose/question-for";
import { answersAnother, mayCorrect, saidInstead } from "@/domain/suggestion/wording/correction";
import type { People } from "@/ui/desk/tagging/choice-field";
import { DismissDialog, QuestionDialog, SplitDialog, WayDialog } from "@/ui/desk/tagging/dialogs";
import { FigureDialog } from "@/ui/desk/tagging/figure-dialog";
import { MergeDialog } from "@/ui/desk/tagging/join-dialogs";
import { CorrectionDialog, DenialDialog, StandingDialog } from "@/ui/desk/tagging/meaning-dialogs";
import type { OpenDialog, PanelProps } from "./panel-props";
import { claimsSaying } from "./use-join-offers";
import type { usePanel } from "./use-panel";

type Props = Pick<PanelProps, "work" | "people" | "withStory" | "isSaving"> & {
  panel: ReturnType<typeof usePanel>;
};
type Of<K extends OpenDialog["kind"]> = Extract<OpenDialog, { kind: K }>;

/** The dialog that is open over the panel, if one is. */
export function PanelDialogs({ open, ...props }: Props & { open: OpenDialog }) {
  const { work, people, withStory, panel } = props;
  const { of, joins, setOpen } = panel;
  const close = () => setOpen(null);
  switch (open.kind) {
    case "way":
      return (
        <WayDialog
          status={open.status}
          byRules={of.byRules}
          standings={of.standingsFor(open.status)}
          note={work.form.attribution.proximityNote ?? ""}
          stand={(proximity, note) => panel.stand(proximity, note, open.andSave)}
          decide={(reason) => panel.decide(open.status, reason, open.andSave)}
          close={close}
        />
      );
    case "merge":
      return <JoinDialog {...props} open={open} />;
    case "correction":
    case "denial":
      return <MeaningDialog {...props} open={open} />;
    case "figure":
      return <AnotherDialog {...props} open={open} />;
    case "standing":
      return (
        <StandingDialog
          claim={open.text}
          who={panel.joins.speaker()}
          denies={open.stance === "denies"}
          choose={open.join}
          close={close}
        />
      );
    case "split":
      return work.kind !== "suggestion" ? null : (
        <SplitDialog
          parts={open.parts}
          split={(parts) => {
            close();
            withStory((story) =>
              work.split(story, splitInto(work.form, parts, people), panel.meantOfSpeaker()),
            );
          }}
          close={close}
        />
      );
    case "dismiss":
      return work.kind !== "suggestion" ? null : (
        <DismissDialog
          n={work.suggestion.ordinal}
          dismiss={(reason, note) => {
            close();
            work.dismiss(reason, note);
          }}
          close={close}
        />
      );
    case "question": {
      const refused = joins.refused();
      return (
        <QuestionDialog
          text={questionFor(work.form) ?? ""}
          says={wordsAsked(work.form)}
          note={refused?.note ?? null}
          ask={(text) => {
            close();
            withStory((story) => work.ask(story, text, refused));
          }}
          close={close}
        />
      );
    }
    default:
      return open satisfies never;
  }
}

/** Which claim the words join. A refusal may refuse the whole matter, or stay as a question. */
function JoinDialog({ work, isSaving, panel, open }: Props & { open: Of<"merge"> }) {
  const { of, offers, joins, setOpen } = panel;
  const { attribution } = work.form;
  const { choices, hasMore, matter } = offers;
  const none = of.isUnverified
    ? { words: "None of these: keep it as an open question", run: () => setOpen({ kind: "question" }) }
    : of.isSilent
      ? refusesAll(attribution)
        ? { words: "None of these: leave it for now", run: () => panel.leaveSilence() }
        : { words: "None of these: keep it as an open question", run: () => setOpen({ kind: "question" }) }
      : open.own && {
          words: "None of these: save it as a claim of its own",
          run: () => {
            setOpen(null);
            if (open.own) panel.saveOwn(open.own);
          },
        };
  return (
    <MergeDialog
      title={joinTitle(work.form, of)}
      choices={choices}
      hasMore={hasMore}
      isSaving={isSaving}
      search={claimsSaying}
      merge={({ claimId, text }) => joins.join(claimId, text)}
      {...(matter.length > 1 && {
        whole: {
          words: `The whole matter: all ${matter.length} claims that this article tells so far`,
          join: joins.joinMatter,
        },
      })}
      certain={certainOffer(choices, attribution)}
      {...(none && { none })}
      close={() => setOpen(null)}
    />
  );
}

/** What the words do to the claim that they join, where they may correct or deny it. */
function MeaningDialog({ work, panel, open }: Props & { open: Of<"correction" | "denial"> }) {
  const { into, text } = open;
  const { joinAs, say, stanceAgainst, denialsIn } = panel.joins;
  const { stance } = work.form.attribution;
  const close = () => panel.setOpen(null);
  const against = stanceAgainst(into);
  const own = saidInstead(work.form.claim.text);
  if (open.kind === "correction")
    return (
      <CorrectionDialog
        claim={text}
        takesBack={against === "retracts"}
        own={own}
        join={(as) =>
          as === "instead"
            ? say(stance, into, text)
            : joinAs(against, into, text, as === "both" && own !== null ? { own } : {})
        }
        close={close}
      />
    );
  return (
    <DenialDialog
      claim={text}
      said={work.form.claim.text}
      denied={stance === "denies" || stance === "disputes"}
      takesBack={against === "retracts"}
      denials={denialsIn(into)}
      weaken={panel.joins.weakens(into)}
      takeBack={(denial) => joinAs("retracts", into, text, { answered: denial })}
      join={(as) =>
        as === "deny" ? joinAs(against, into, text) : say(saysSo(stance) ? stance : "asserts", into, text)
      }
      close={close}
    />
  );
}

/** What the words do to the claim that they join, where they say it with another figure or date. */
function AnotherDialog({ work, panel, open }: Props & { open: Of<"figure"> }) {
  const { into, text, stance, another } = open;
  const { joinAs, stanceAgainst } = panel.joins;
  const against = stanceAgainst(into);
  const own = work.form.claim.text.trim();
  return (
    <FigureDialog
      claim={text}
      own={own}
      another={another}
      takesBack={against === "retracts"}
      isBeside={panel.offers.isInStory(into)}
      join={(as) => {
        if (as === "beside") {
          panel.setOpen(null);
          // A denial of what they were read to say is none of what they do say.
          const whole = { ...work.form, attribution: { ...work.form.attribution, stance } };
          panel.saveBeside(whole, panel.offers.isInStory(into) ? into : undefined);
        } else if (as === "same") joinAs(stance, into, text);
        else if (as === "corrects") joinAs(against, into, text, { own });
        else joinAs("disputes", into, text, { own, as: stance });
      }}
      close={() => panel.setOpen(null)}
    />
  );
}

function joinTitle(
  { attribution }: SuggestionForm,
  { isSilent, isUnverified }: Props["panel"]["of"],
): string {
  if (isUnverified) return "Which claim could they not confirm?";
  if (isSilent) return "Which claim would they not speak about?";
  if (mayCorrect(attribution)) return "Which claim does it correct, or say instead?";
  return answersAnother(attribution) ? "Which claim do they speak against?" : "Merge into which claim?";
}

/** Each part with the same attribution, about whom it names; what is shown or decided goes with the first alone. */
function splitInto(form: SuggestionForm, parts: readonly string[], { entity }: People): SuggestionForm[] {
  return parts.map((text, at) => {
    const shown = at === 0 ? {} : { evidence: [], decided: null };
    const about = aboutOfPart(form.claim, text, (choice) => namesOfChoice(choice, entity));
    return { ...form, claim: { ...form.claim, text, about, ...shown } };
  });
}
