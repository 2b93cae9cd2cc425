"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { StorySnapshot } from "@/domain/dossier/snapshot";
import { type PublicationPlan, sizeOf, sizeWords } from "@/domain/publication/publication";
import { firstAnswered, leftOutQuestion } from "@/domain/publication/undecided";
import { buttonLook } from "@/ui/button-look";
import {
  type CorrectingForm,
  CorrectionFields,
  correctionOf,
  faultOfCorrecting,
  notCorrecting,
} from "@/ui/desk/claim/correction-fields";
import { useSay } from "@/ui/desk/frame/toast";
import type { Editing } from "@/ui/desk/history/editing";
import { PlanView, StaysAtDesk } from "@/ui/desk/publication/plan-view";
import { publishWords } from "@/ui/desk/publication/publish-words";
import { LeftOutQuestion } from "@/ui/desk/publication/undecided-view";
import { Input } from "@/ui/field-parts";
import { Link } from "@/ui/link";
import { SectionHead } from "@/ui/section-head";
import { askPlan } from "./ask-plan";
import { useSaving } from "./saving/saving-provider";
import { useCommand } from "./use-command";

export type PublishScope = { kind: "story" | "entity"; id: string };

type State =
  | { is: "looking" }
  | { is: "planned"; plan: PublicationPlan; moved: boolean }
  | { is: "away" }
  | { is: "published"; slug: string | null; count: number; held: PublicationPlan["held"] }
  | { is: "requested" };

/**
 * What publishing would change, and the one button that does it. The list is made anew whenever something was saved, so
 * that it is what will be published; where others were quicker, that is said and the new list shown. `reader` is where readers
 * find what is no story, `story` the story as it is worked on.
 */
export function Publish(props: {
  scope: PublishScope;
  reader?: string | null;
  story?: Editing<StorySnapshot>;
}) {
  const { scope, reader = null, story = null } = props;
  const { kind, id } = scope;
  const [state, setState] = useState<State>({ is: "looking" });
  const [note, setNote] = useState("");
  const [correcting, setCorrecting] = useState<CorrectingForm>(notCorrecting);
  const [wasSent, setWasSent] = useState(false);
  /** What is undecided and was asked about, in the words of the question. */
  const [asked, setAsked] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { savedAt, outbox } = useSaving();
  const send = useCommand();
  const say = useSay();
  const router = useRouter();
  const section = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const done = useRef<HTMLHeadingElement>(null);
  const turn = useRef(0);
  const latest = useRef(Promise.resolve());
  const isSaved = outbox.requests.length === 0;

  /** Resolves once the list is shown; where it is made anew meanwhile, once that is. */
  const look = useCallback(
    (moved: boolean): Promise<void> => {
      const mine = ++turn.current;
      const shown: Promise<void> = askPlan({ kind, id }).then((plan) => {
        if (mine !== turn.current) return latest.current === shown ? undefined : latest.current;
        // At once: whoever waits for it sets the focus on what it shows.
        flushSync(() => setState(plan ? { is: "planned", plan, moved } : { is: "away" }));
      });
      latest.current = shown;
      return shown;
    },
    [kind, id],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was saved may change what publishing changes
  useEffect(() => {
    if (isSaved && state.is !== "published" && state.is !== "requested") void look(false);
  }, [look, savedAt, isSaved]);

  // "#publish" leads here: the list from its top, and Enter publishes once its end is in sight.
  const isPlanned = state.is === "planned";
  useEffect(() => {
    if (!isPlanned || location.hash !== "#publish") return;
    button.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: "start" });
  }, [isPlanned]);

  const answer = useCallback(
    async (claim: string, finding: string, reason: string) => {
      const words = "Answer to a remark";
      const answered = await send("answer-finding", { claim, finding, reason }, { words });
      if (!answered.ok) return answered.message;
      await look(false);
      return null;
    },
    [send, look],
  );

  /** Nothing is published that was not shown: while the end of the list is out of sight, the key goes on in it. */
  function publishOrRead(plan: PublicationPlan) {
    // The button stays in sight of a long list, so it is the end of the list that tells whether all of it was shown.
    const bar = button.current?.parentElement?.offsetHeight ?? 0;
    const left = (end.current?.getBoundingClientRect().bottom ?? 0) + bar - window.innerHeight;
    if (left <= 1) return void askOrPublish(plan);
    window.scrollBy({ top: Math.min(left, window.innerHeight * 0.8) });
    say({ words: "Read on to the end of the list: Enter publishes there." });
  }

  function askOrPublish(plan: PublicationPlan) {
    const question = leftOutQuestion(plan.undecided);
    if (question === null) return void publish(plan);
    setAsked(question);
  }

  async function publish(plan: PublicationPlan) {
    setAsked(null);
    const fault = faultOfCorrecting(plan, correcting);
    flushSync(() => setWasSent(fault !== null));
    if (fault) {
      const asks = fault === "note" ? "textarea[aria-invalid]" : "fieldset input";
      return section.current?.querySelector<HTMLElement>(`[data-correcting] ${asks}`)?.focus();
    }
    setBusy(true);
    const correction = correctionOf(plan, correcting);
    const request = { scope, digest: plan.digest, note: note.trim() || null, correction };
    const answered = await send("publish", request, { words: `Publish ${plan.scope.title}` });
    if (answered.ok) {
      setBusy(false);
      // A list that is being made just now is of what is published already.
      turn.current += 1;
      // At once, so that what tells of it is there to take the focus from the button that goes.
      flushSync(() =>
        setState(
          answered.state === "published"
            ? { is: "published", slug: answered.slug, count: sizeOf(plan), held: plan.held }
            : { is: "requested" },
        ),
      );
      done.current?.focus();
      router.refresh();
      return;
    }
    if (answered.reason === "plan-moved-on") await look(true);
    else say({ words: answered.message, failed: true });
    // It was out of use meanwhile, and comes back with the next render.
    flushSync(() => setBusy(false));
    button.current?.focus();
  }

  return (
    <section
      id="publish"
      ref={section}
      aria-labelledby="publish-h"
      className="mb-12 scroll-mt-6"
      aria-busy={state.is === "looking"}
    >
      {state.is === "published" ? (
        <div className="bg-sunk p-5">
          <h2 id="publish-h" className="font-serif text-lg font-semibold" ref={done} tabIndex={-1}>
            Published
          </h2>
          <p>Readers see {sizeWords(state.count)}.</p>
          <StaysAtDesk held={state.held} />
          <p className="flex flex-wrap gap-2 mt-4">
            {state.slug ? (
              <Link className={buttonLook("primary")} href={`/stories/${state.slug}`}>
                See the story as readers do
              </Link>
            ) : reader ? (
              <Link className={buttonLook("primary")} href={reader}>
                See it as readers do
              </Link>
            ) : null}
            <button
              className={buttonLook()}
              type="button"
              onClick={() => {
                setState({ is: "looking" });
                void look(false);
              }}
            >
              Go on working
            </button>
          </p>
        </div>
      ) : state.is === "requested" ? (
        <div className="bg-sunk p-5">
          <h2 id="publish-h" className="font-serif text-lg font-semibold" ref={done} tabIndex={-1}>
            A chief has been asked to look
          </h2>
          <p>
            Readers see it once it is approved. It waits under{" "}
            <Link href="/desk/publications">Publications</Link>, where you can withdraw it.
          </p>
        </div>
      ) : (
        <>
          <SectionHead id="publish-h" below="mb-4">
            What publishing would change
          </SectionHead>
          {state.is === "looking" ? <p className="text-ink-3">Looking…</p> : null}
          {state.is === "away" ? (
            <p role="alert">
              What publishing would change cannot be worked out just now.{" "}
              <button className={buttonLook("plain", "quiet")} type="button" onClick={() => void look(false)}>
                Try again
              </button>
            </p>
          ) : null}
          {state.is === "planned" ? (
            <>
              {state.moved ? (
                <p role="alert" className="mb-4 border-l-4 border-refuted-line pl-3">
                  The drafts moved on while you looked, so nothing was published. This is the list as it is
                  now.
                </p>
              ) : null}
              <PlanView plan={state.plan} answer={answer} story={story} />
              <CorrectionFields
                plan={state.plan}
                form={correcting}
                change={setCorrecting}
                wasSent={wasSent}
              />
              {sizeOf(state.plan) > 0 ? (
                <>
                  <div ref={end} />
                  <div className="sticky bottom-10.25 z-4 mt-3 flex flex-wrap gap-3 border-t border-hair bg-paper py-3">
                    <label className="grow basis-56">
                      <span className="sr-only">A note on this publication</span>
                      <Input
                        value={note}
                        maxLength={2000}
                        placeholder="A note, for the record"
                        onChange={(event) => setNote(event.target.value)}
                      />
                    </label>
                    <button
                      ref={button}
                      className={`${buttonLook("primary")} min-h-9.5`}
                      data-publish
                      type="button"
                      disabled={busy || !isSaved}
                      onClick={() => publishOrRead(state.plan)}
                    >
                      {publishWords(state.plan)}
                    </button>
                  </div>
                </>
              ) : null}
              {asked !== null && asked === leftOutQuestion(state.plan.undecided) ? (
                <LeftOutQuestion
                  question={asked}
                  articleId={firstAnswered(state.plan.undecided)}
                  asksChief={state.plan.secondLooks.length > 0}
                  goOn={() => void publish(state.plan)}
                  close={() => {
                    setAsked(null);
                    button.current?.focus();
                  }}
                />
              ) : null}
            </>
          ) : null}
        </>
      )}
    </section>
  );
}
