"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { lineOfClaim, lineOfSuggestion, nextOpen, unpublishedOn } from "@/domain/desk/bench";
import type { DeskCommand } from "@/domain/desk/desk-keys";
import type { SuggestionForm } from "@/domain/desk/form";
import { entityById, type FormContext, namesOnBench, ownArticle } from "@/domain/desk/form-record";
import { formFromSelection, withWords } from "@/domain/desk/hand-form";
import { leadsBackTo, type NamedBefore, organizationsIn } from "@/domain/desk/leads-back-to";
import { short } from "@/domain/desk/subject-words";
import type { DeskSuggestion } from "@/domain/desk/suggestion";
import { placeWords } from "@/domain/desk/suggestion-words";
import type { KnownEntity, Workbench } from "@/domain/desk/workbench";
import { lowerFirst } from "@/domain/status/wording";
import { dayWords } from "@/domain/time/date-words";
import type { LineStyle } from "@/domain/timeline/entry";
import { OthersHere } from "@/ui/desk/others-here";
import { bringIntoView } from "@/ui/desk/tagging/bring-into-view";
import type { People } from "@/ui/desk/tagging/choice-field";
import { HelpDialog, StoryDialog } from "@/ui/desk/tagging/dialogs";
import { doneWords } from "@/ui/desk/tagging/done-words";
import { type Drawn, drawnOf, sameDrawn } from "@/ui/desk/tagging/drawn";
import { Queue, type QueueRow } from "@/ui/desk/tagging/queue";
import { Reviewed } from "@/ui/desk/tagging/reviewed";
import { light, TaggedText } from "@/ui/desk/tagging/tagged-text";
import { WhichQuestion } from "@/ui/desk/which-question";
import { Link } from "@/ui/link";
import { SaveLine } from "../saving/save-line";
import { useKeeper, useSavingPart } from "../saving/saving-provider";
import { HandPanel } from "./hand-panel";
import { type Decided, SuggestionPanel } from "./suggestion-panel";
import { ask, useBench, useLatest } from "./use-bench";
import { useDeskKeys } from "./use-desk-keys";
import { useOthers } from "./use-others";
import { useSingleKeys } from "./use-single-keys";
import { type Asked, ofWhom, useWhich } from "./use-which";
import { useWords } from "./use-words";
import type { PanelHandle } from "./work-panel";

type Done = { action: string; words: string };
type Open = { kind: "help" } | { kind: "story"; then: (story: string) => void };

/**
 * The page on which an article is tagged: its text with the suggestions drawn in place, the queue, and the form. `refused`
 * tells what a chief refused of its story.
 */
export function TaggingDesk(props: { workbench: Workbench; now: string; refused: ReactNode }) {
  const { workbench, now: loadedAt, refused } = props;
  const { bench, deciding, inConflict, refresh } = useBench(workbench);
  const { suggestions, story, article, outlet, versionId } = bench;
  const keeper = useKeeper();
  const isOnline = useSavingPart(({ connection }) => connection === "good");
  const router = useRouter();
  const others = useOthers(workbench, refresh);
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const [open, setOpen] = useState<Open | null>(null);
  const [said, setSaid] = useState("");
  const [hand, setHand] = useState<SuggestionForm | null>(null);
  const [current, setCurrent] = useState(() => (suggestions.find(isWaiting) ?? suggestions[0])?.id ?? null);
  const textRoot = useRef<HTMLDivElement>(null);
  const panel = useRef<PanelHandle>(null);
  const done = useRef<Done[]>([]);
  const undone = useRef(new Set<string>());
  const now = useMemo(() => new Date(loadedAt), [loadedAt]);

  const text = article.content.versions.find(({ id }) => id === versionId)?.text ?? "";
  const context = useMemo(
    (): FormContext => ({
      article: ownArticle(article.id, article.content, outlet),
      entity: entityById([outlet, ...bench.entities]),
    }),
    [article, outlet, bench.entities],
  );
  const lines = useLines(bench, context, now);
  const isDone = (one: DeskSuggestion) => !isWaiting(one) || deciding.has(one.id);
  const drawn = useDrawn(suggestions, lines);
  const suggestion = suggestions.find(({ id }) => id === current) ?? null;
  const named = useNamed(suggestions, bench.entities);
  const people = usePeople(bench.entities, context, outlet.name, text, named);

  // The text is lit from outside of React: going on to the next suggestion draws no paragraph again.
  const ordinal = hand ? null : (suggestion?.ordinal ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn anew has to be lit anew
  useEffect(() => {
    if (textRoot.current) light(textRoot.current, ordinal);
  }, [ordinal, drawn]);

  const focusRow = useCallback((id: string | null) => {
    requestAnimationFrame(() => {
      const row = id && document.querySelector<HTMLElement>(`[data-row="${id}"]`);
      (row || document.querySelector<HTMLElement>("#q-h"))?.focus({ preventScroll: true });
      if (row) bringIntoView(row, row.closest(".queue"));
    });
  }, []);
  const goTo = useCallback(
    (id: string | null) => {
      setHand(null);
      setCurrent(id);
      focusRow(id);
    },
    [focusRow],
  );
  const first = useRef(current);
  const isAwake = keeper !== null;
  useEffect(() => {
    if (isAwake) focusRow(first.current);
  }, [focusRow, isAwake]);

  const decided: Decided = (words, action) => {
    done.current.unshift({ action, words: lowerFirst(words) });
    const next = nextOpen(suggestions, (one) => !isDone(one) && one.id !== current, current);
    const where = next
      ? `Suggestion ${next.ordinal} of ${suggestions.length}.`
      : `All ${suggestions.length} are reviewed. P publishes.`;
    setSaid(`${words} ${where}`);
    goTo(next?.id ?? current);
  };

  const hearAsked = useLatest((asked: Asked) => {
    setSaid(`Not saved yet: ${asked.which.bearers.length} are called ${asked.which.name}. Choose which.`);
    // Whoever types goes on typing: a digit meant for a claim must not choose a person.
    if (document.activeElement?.matches("textarea, input, select") || open) return;
    const of = ofWhom(asked);
    if (of !== "hand") {
      setHand(null);
      setCurrent(of);
    } else if (hand === null) setHand((asked.request.body as { form: SuggestionForm }).form);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(".which input")?.focus());
  });
  const which = useWhich(useCallback((asked: Asked) => hearAsked.current(asked), [hearAsked]));
  const toChoose = useMemo(() => new Set([...inConflict, ...which.all.map(ofWhom)]), [inConflict, which.all]);
  const rows = useMemo(
    () => suggestions.map((one) => rowOf(one, lines.get(one.id) ?? "unsourced", deciding, toChoose)),
    [suggestions, lines, deciding, toChoose],
  );
  const asked = which.of(hand ? "hand" : (current ?? ""));
  const reviewed = rows.filter(({ done: words }) => words !== null).length;
  async function answerWhich(question: Asked, id: string | null) {
    const action = await which.choose(question, id);
    if (action === null) return setSaid("Nobody new could be made just now. Choose again.");
    if (ofWhom(question) === "hand") setHand(null);
    decided(`Saved with the ${question.which.name} whom you chose.`, action);
  }

  function step(by: 1 | -1): void {
    const at = suggestions.findIndex(({ id }) => id === current);
    const next = suggestions[Math.max(0, Math.min(suggestions.length - 1, at + by))];
    if (next) goTo(next.id);
  }

  async function undo() {
    const last = [...done.current, ...undoableOf(bench)].find(({ action }) => !undone.current.has(action));
    if (!last || !keeper) return setSaid("There is nothing to take back.");
    undone.current.add(last.action);
    setSaid(`Taking back: ${last.words}`);
    const handed = { path: "/api/desk/undo", body: { undoes: last.action }, lanes: ["*"], whole: null };
    const answer = await keeper.send({ ...handed, words: "Undo" }).answer;
    if (!answer.ok) return setSaid(notUndone(answer.reason));
    setSaid(`Taken back: ${last.words}`);
    const [back] = (answer.suggestions ?? []) as DeskSuggestion[];
    if (back) goTo(back.id);
  }

  function withStory(then: (story: string) => void): void {
    if (story) then(story.id);
    else setOpen({ kind: "story", then });
  }
  async function placeIn(path: string, body: object, then: (story: string) => void): Promise<void> {
    setOpen(null);
    if (!keeper) return;
    const answer = await keeper.send({ path, body: { ...body }, lanes: ["*"], whole: null, words: "Story" })
      .answer;
    const found = answer.subject as { id: string } | undefined;
    const id = found?.id ?? (answer.ok ? (body as { story?: string }).story : undefined);
    if (id) then(id);
    else setSaid("The story could not be set. Try again.");
    if (answer.ok && !found) void refresh();
  }

  const words = useWords(textRoot, text, setSaid);
  async function makeByHand() {
    const span = await words();
    if (!span) return focusRow(current);
    setHand(formFromSelection(text, span, outlet.id));
    setSaid("New attribution from the selected words.");
    requestAnimationFrame(() => panel.current?.act({ kind: "edit" }));
  }

  function goWhenSaved(path: string) {
    if (!keeper || keeper.now().outbox.requests.length === 0) return router.push(path);
    setSaid("Saving first…");
    const stop = keeper.subscribe(() => {
      if (keeper.now().outbox.requests.length > 0) return;
      stop();
      router.push(path);
    });
  }
  function publish() {
    if (story) goWhenSaved(`/desk/stories/${story.id}#publish`);
    else setSaid("No claim has been saved yet, so there is nothing to publish.");
  }

  function act(command: DeskCommand) {
    switch (command.kind) {
      case "next":
        return step(1);
      case "previous":
        return step(-1);
      case "undo":
        return void undo();
      case "select":
        return void makeByHand();
      case "publish":
        return publish();
      case "help":
        return setOpen({ kind: "help" });
      case "go":
        return goWhenSaved(command.to === "stories" ? storyPath(bench) : historyPath(bench));
      default:
        return panel.current?.act(command);
    }
  }
  useDeskKeys(singleKeys, act);

  const near = useMemo(() => nearClaims(bench, suggestion), [bench, suggestion]);
  function ownLine(claimId: string, { id }: DeskSuggestion): LineStyle {
    const whole = lines.get(id) ?? "unsourced";
    if (whole === "open" || whole === "none") return whole;
    return lineOfClaim(claimId, bench, namesOnBench(bench), now) ?? whole;
  }
  const panelProps = {
    context,
    now,
    people,
    storyId: story?.id ?? null,
    claims: bench.claims,
    near,
    withStory,
    withKeys: singleKeys,
    isSaving: deciding.size > 0 && isOnline,
    say: setSaid,
    backToQueue: () => focusRow(current),
    ref: panel,
  };
  const chooseRow = useCallback((id: string) => goTo(id), [goTo]);
  const byNumber = useLatest((n: number) => {
    const found = suggestions.find(({ ordinal: one }) => one === n);
    if (found) goTo(found.id);
  });
  const chooseNumber = useCallback((n: number) => byNumber.current(n), [byNumber]);
  const unpublished = unpublishedOn(bench);
  const version = (story ?? article).version;

  return (
    <>
      <div>
        <header className="desk__bar">
          <div>
            <h1>{article.content.title}</h1>
            <p>
              <Link href={`/desk/entities/${outlet.id}`}>{outlet.name}</Link>,{" "}
              {dayWords(new Date(article.content.publishedAt))}
              {story ? (
                <>
                  {" · "}
                  <Link href={`/desk/stories/${story.id}`}>{story.content.headline}</Link>
                </>
              ) : null}
            </p>
          </div>
          <p className="desk__prog">
            <span className="num">
              <strong>{reviewed}</strong> of {suggestions.length} reviewed
            </span>
            <progress max={Math.max(1, suggestions.length)} value={reviewed} aria-label="Reviewed" />
          </p>
        </header>
        {refused}
      </div>
      <div className="desk__grid">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reached to be scrolled */}
        <section className="desk__doc" aria-labelledby="doc-h" tabIndex={0}>
          <h2 id="doc-h" className="vh">
            Article text with suggestions
          </h2>
          <ul className="spankey" aria-label="Marking">
            <li>
              <span className="sp sp--source">source</span>
            </li>
            <li>
              <span className="sp sp--cue">cue</span>
            </li>
            <li>
              <span className="sp sp--content" data-status="reported">
                content
              </span>{" "}
              <span className="dim">drawn in its status line</span>
            </li>
          </ul>
          <TaggedText
            text={text}
            language={article.content.language}
            drawn={drawn}
            choose={chooseNumber}
            ref={textRoot}
          />
        </section>
        {/* Nothing is typed before it can be kept. */}
        <section className="desk__side" aria-label="Suggestions and form" inert={keeper === null}>
          <Queue rows={rows} current={hand ? null : current} described="sug-place" choose={chooseRow} />
          <p className="vh" id="sug-place">
            {suggestion && !hand ? placeWords(suggestion, suggestions.length) : null}
          </p>
          {asked ? (
            <WhichQuestion
              key={asked.request.action}
              which={asked.which}
              choose={(id) => void answerWhich(asked, id)}
              leave={() => {
                which.leave(asked);
                setSaid("Left open. Nothing was saved.");
                focusRow(current);
              }}
            />
          ) : hand ? (
            <HandPanel
              {...panelProps}
              form={hand}
              change={setHand}
              article={article.id}
              versionId={versionId}
              giveUp={() => {
                setSaid("Given up. Nothing was saved.");
                goTo(current);
              }}
              decided={decided}
              wordsOf={{
                take: async (role) => {
                  const span = await words();
                  if (span) setHand(withWords(hand, text, span, role));
                  panel.current?.act({ kind: "edit" });
                },
              }}
            />
          ) : suggestion === null ? null : isDone(suggestion) ? (
            <Reviewed
              suggestion={suggestion}
              line={lines.get(suggestion.id) ?? "unsourced"}
              lineOf={(id) => ownLine(id, suggestion)}
              claims={bench.claims}
              isSaving={deciding.has(suggestion.id)}
              reopen={() => {
                const { id, version: basedOn, form, ordinal: n } = suggestion;
                const whole = {
                  kind: "suggestion" as const,
                  id,
                  basedOn,
                  base: form,
                  content: form,
                  place: null,
                };
                const body = { suggestion: id, decision: { kind: "reopen" } };
                const lanes = [`suggestion:${id}`];
                keeper?.send({ path: "/api/desk/decisions", body, lanes, whole, words: `Suggestion ${n}` });
                setSaid(`Opened suggestion ${n} again.`);
                focusRow(id);
              }}
            />
          ) : (
            <SuggestionPanel
              {...panelProps}
              suggestion={suggestion}
              articleVersion={versionId}
              decided={decided}
              wordsOf={{
                take: async (role) => {
                  const span = await words();
                  if (span) panel.current?.change((form) => withWords(form, text, span, role));
                  panel.current?.act({ kind: "edit" });
                },
              }}
            />
          )}
        </section>
      </div>
      <p className="vh" role="status">
        {said}
      </p>
      <footer className="desk__foot">
        <SaveLine />
        <p>{versionWords(version)}</p>
        <OthersHere present={others} />
        <p className="desk__said" aria-hidden="true">
          {said}
        </p>
        <p className="desk__foot__r">
          <button className="linkish" type="button" onClick={() => act({ kind: "select" })}>
            New attribution {singleKeys ? <kbd>N</kbd> : null}
          </button>
          <button className="linkish" type="button" onClick={() => act({ kind: "undo" })}>
            Undo {singleKeys ? <kbd>U</kbd> : null}
          </button>
          <button className="linkish" type="button" onClick={() => act({ kind: "help" })}>
            Keys {singleKeys ? <kbd>?</kbd> : null}
          </button>
          <Link href={`${historyPath(bench)}?compare=1`}>Compare</Link>
          <Link href={historyPath(bench)}>History</Link>
          <button className="btn btn--sm" type="button" onClick={publish}>
            {unpublished === 1 ? "Publish 1 draft" : `Publish ${unpublished} drafts`}
          </button>
        </p>
      </footer>
      {open?.kind === "help" ? (
        <HelpDialog singleKeys={singleKeys} setSingleKeys={setSingleKeys} close={() => setOpen(null)} />
      ) : null}
      {open?.kind === "story" ? (
        <StoryDialog
          headline={article.content.title}
          stories={bench.stories}
          make={(headline) =>
            void placeIn("/api/desk/stories", { headline, standfirst: "", article: article.id }, open.then)
          }
          choose={(id) =>
            void placeIn("/api/desk/article-stories", { article: article.id, story: id }, open.then)
          }
          close={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}

const isWaiting = ({ outcome }: DeskSuggestion): boolean => outcome === "open";

function rowOf(
  suggestion: DeskSuggestion,
  line: LineStyle,
  deciding: ReadonlySet<string>,
  inConflict: ReadonlySet<string>,
): QueueRow {
  const { id, ordinal: n, form } = suggestion;
  const text = short(form.claim.text.replace(/\.$/, ""), 90) || "Nothing written yet";
  const saved = isWaiting(suggestion)
    ? deciding.has(id)
      ? "being saved"
      : null
    : doneWords(suggestion, line);
  return {
    id,
    n,
    line,
    text: inConflict.has(id) ? `Choose: ${text}` : text,
    done: inConflict.has(id) ? null : saved,
  };
}

/** The line of every suggestion. What did not change since the last time is not asked of the rules again. */
function useLines(bench: Workbench, context: FormContext, now: Date): ReadonlyMap<string, LineStyle> {
  const { suggestions, claims } = bench;
  const before = useRef(new Map<string, { key: unknown[]; line: LineStyle }>());
  return useMemo(() => {
    const names = namesOnBench(bench);
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    const known = new Map<string, { key: unknown[]; line: LineStyle }>();
    for (const one of suggestions) {
      const became = one.became.map(({ claimId }) => byId.get(claimId));
      const key = [one, ...became];
      const was = before.current.get(one.id);
      const isSame = was && was.key.length === key.length && was.key.every((part, at) => part === key[at]);
      known.set(one.id, isSame ? was : { key, line: lineOfSuggestion(one, { claims }, names, context, now) });
    }
    before.current = known;
    return new Map([...known].map(([id, { line }]) => [id, line]));
  }, [bench, suggestions, claims, context, now]);
}

/** What is drawn of every suggestion: the same objects as before where nothing of one has changed. */
function useDrawn(
  suggestions: readonly DeskSuggestion[],
  lines: ReadonlyMap<string, LineStyle>,
): readonly Drawn[] {
  const before = useRef(new Map<string, { selectors: unknown; drawn: Drawn | null }>());
  const list = useRef<readonly Drawn[]>([]);
  return useMemo(() => {
    const known = new Map<string, { selectors: unknown; drawn: Drawn | null }>();
    for (const { id, ordinal, form } of suggestions) {
      const line = lines.get(id) ?? "unsourced";
      const { selectors } = form.attribution;
      const was = before.current.get(id);
      const isSame = was && was.selectors === selectors && (was.drawn === null || was.drawn.line === line);
      if (isSame) {
        known.set(id, was);
        continue;
      }
      // An answer brings all of a suggestion anew, its place in the text as it was.
      const drawn = drawnOf(ordinal, line, selectors);
      known.set(id, { selectors, drawn: was && sameDrawn(was.drawn, drawn) ? was.drawn : drawn });
    }
    before.current = known;
    const all = [...known.values()].flatMap(({ drawn }) => drawn ?? []);
    const isSame = all.length === list.current.length && all.every((one, at) => one === list.current[at]);
    if (!isSame) list.current = all;
    return list.current;
  }, [suggestions, lines]);
}

/** Choices by name: those of the page at once, others as the desk finds them. */
function usePeople(
  entities: readonly KnownEntity[],
  context: FormContext,
  outlet: string,
  text: string,
  named: readonly NamedBefore[],
): People {
  const [more, setMore] = useState<readonly KnownEntity[]>([]);
  const here = useLatest(entities);
  const find = useCallback(
    async (words: string): Promise<KnownEntity[]> => {
      const answer = await ask<{ items: KnownEntity[] }>(
        `/api/desk/entities?${new URLSearchParams({ q: words })}`,
      );
      const found = answer?.items ?? [];
      if (found.length > 0) setMore((before) => [...before, ...found]);
      const local = here.current.filter(
        ({ id, names }) =>
          names.some((name) => isLike(name.text, words)) && !found.some((one) => one.id === id),
      );
      return [...local, ...found];
    },
    [here],
  );
  return useMemo(() => {
    const known = new Map([...more, ...entities].map((one) => [one.id, one]));
    return {
      find,
      outlet,
      entity: (id) => known.get(id) ?? context.entity(id),
      before: (said) => leadsBackTo(said, text, named),
    };
  }, [entities, more, context, outlet, find, text, named]);
}

/** The organizations that the forms of this article name. */
function useNamed(suggestions: readonly DeskSuggestion[], entities: readonly KnownEntity[]) {
  return useMemo(
    () =>
      organizationsIn(
        suggestions.map(({ form }) => form),
        entities,
      ),
    [suggestions, entities],
  );
}

function isLike(name: string, words: string): boolean {
  return name.toLowerCase().includes(words.trim().toLowerCase());
}

/** The claims of the story, those that came of what stands before this suggestion first, the nearest foremost. */
function nearClaims(bench: Workbench, suggestion: DeskSuggestion | null) {
  const from = new Map(
    bench.suggestions.flatMap(({ ordinal, became }) =>
      became.map(({ claimId }) => [claimId, ordinal] as const),
    ),
  );
  const here = suggestion?.ordinal ?? Number.POSITIVE_INFINITY;
  const distance = (id: string) => {
    const n = from.get(id);
    if (n === undefined) return 10_000;
    return n < here ? here - n : 5_000 + n;
  };
  return bench.claims
    .filter(({ id }) => !suggestion?.became.some(({ claimId }) => claimId === id))
    .map(({ id, content }) => ({ claimId: id, text: content.text, distance: distance(id) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 9)
    .map(({ claimId, text }) => ({ claimId, text }));
}

function undoableOf({ undoable }: Workbench): Done[] {
  return undoable.map(({ action, words }) => ({ action, words: lowerFirst(words) }));
}

function notUndone(reason: string | undefined): string {
  if (reason === "changed-meanwhile") return "It was changed since, so it was not taken back.";
  if (reason === "already-undone") return "It was taken back already.";
  return "It could not be taken back.";
}

function versionWords({ published, draft }: { published: number; draft: number }): string {
  const based = published === 0 ? "never published" : `based on published ${published}`;
  return draft === 0 ? `No draft, ${based}` : `Draft revision ${draft}, ${based}`;
}

function historyPath({ story, article }: Workbench): string {
  return story ? `/desk/history/story/${story.id}` : `/desk/history/article/${article.id}`;
}

function storyPath({ story }: Workbench): string {
  return story ? `/desk/stories/${story.id}` : "/desk/stories";
}
