"use client";

import type { ReactNode } from "react";
import { isRead } from "@/domain/article/language-of";
import { languageName } from "@/domain/language/language-name";
import { numbered } from "@/domain/status/wording";
import { modelWords } from "@/domain/suggestion/by-model/model-reading";
import { placeWords } from "@/domain/suggestion/suggestion-words";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import { isTold, unpublishedWords } from "@/domain/suggestion/tagging-state";
import { dayWords } from "@/domain/time/date-words";
import { buttonLook } from "@/ui/button-look";
import { LinkButton } from "@/ui/desk/frame/link-button";
import { NeedsScript } from "@/ui/desk/frame/needs-script";
import { OthersHere } from "@/ui/desk/frame/others-here";
import { ReviewProgress } from "@/ui/desk/story/review-progress";
import { HelpDialog, StoryDialog } from "@/ui/desk/tagging/dialogs";
import { Queue } from "@/ui/desk/tagging/queue";
import { TaggedText } from "@/ui/desk/tagging/tagged-text";
import { Link } from "@/ui/link";
import { SaveLine } from "../saving/save-line";
import { InHandPanel } from "./in-hand-panel";
import { useTagging } from "./use-tagging";
import type { Joining } from "./work";

/**
 * The page on which an article is tagged: its text with the suggestions drawn in place, the queue, and the form. `refused`
 * tells what a chief refused of its story.
 */
export function TaggingDesk(props: {
  workbench: Workbench;
  now: string;
  comments: number;
  joining: Joining | null;
  refused: ReactNode;
}) {
  const { workbench, now, comments, joining, refused } = props;
  const tagging = useTagging(workbench, now, joining);
  const { bench, text, drawn, rows, current, others, said, placing, singleKeys, unpublished } = tagging;
  const { open } = placing;
  const { suggestions, model, story, article, outlet } = bench;
  const reviewed = rows.filter(({ done }) => done !== null).length;
  const { version } = story ?? article;
  const toPublish = unpublishedWords(unpublished);
  const isPublished = toPublish === "";

  return (
    <>
      <div>
        <header className="flex items-center justify-between gap-8 border-b border-hair px-8 py-3 max-lg:block max-lg:px-4">
          <div>
            <h1 className="font-serif text-md/5.5 font-semibold" dir="auto">
              {article.content.title}
            </h1>
            <p className="text-sm text-ink-3">
              <Link href={`/desk/entities/${outlet.id}`}>{outlet.name}</Link>,{" "}
              {dayWords(new Date(article.content.publishedAt))}
              {" · "}
              <Link href={`/desk/articles/${article.id}/details`}>Details</Link>
              {story ? (
                <>
                  {" · "}
                  <Link href={`/desk/stories/${story.id}`}>{story.content.headline}</Link>
                </>
              ) : null}
            </p>
          </div>
          <p className="flex items-center gap-4 text-sm whitespace-nowrap text-ink-3 max-lg:mt-2">
            <span className="tabular-nums">
              <strong className="text-ink">{reviewed}</strong> of {suggestions.length} reviewed
            </span>
            <ReviewProgress reviewed={reviewed} all={suggestions.length} label="Reviewed" />
          </p>
        </header>
        <div className="px-8 max-lg:px-4">
          <NeedsScript />
        </div>
        {refused}
      </div>
      <div className="lg:grid lg:min-h-0 lg:grid-cols-[minmax(0,1fr)_592px]">
        <section
          className="px-8 pt-5 pb-10 max-lg:max-h-[372px] max-lg:overflow-auto max-lg:border-b max-lg:border-ink max-lg:p-4 lg:overflow-auto"
          aria-labelledby="doc-h"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reached to be scrolled
          tabIndex={0}
        >
          <h2 id="doc-h" className="sr-only">
            Article text with suggestions
          </h2>
          <ul
            className="mb-5 flex flex-wrap gap-x-6 gap-y-1 font-serif text-base text-ink-2 lg:pl-14"
            aria-label="Marking"
          >
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
              <span className="text-ink-3 font-sans text-xs/none">drawn in its status line</span>
            </li>
          </ul>
          {joining ? (
            <p className="mb-4 border-l-3 border-line pl-3 text-sm" role="note">
              What you mark by hand here joins{" "}
              <Link href={`/desk/claims/${joining.claimId}`}>
                <bdi>“{joining.text}”</bdi>
              </Link>{" "}
              first.
            </p>
          ) : null}
          {isRead(article.content.language) ? null : (
            <p className="mb-4 border-l-3 border-line pl-3 text-sm" role="note">
              This text is in {languageName(article.content.language)}. Who says what is read out of English
              only: mark the words by hand{singleKeys ? ", with N" : ""}.
            </p>
          )}
          {model ? (
            <p className="mb-4 border-l-3 border-line pl-3 text-sm" role="note">
              {modelWords(model, text.length)}
            </p>
          ) : null}
          <TaggedText
            text={text}
            language={article.content.language}
            drawn={drawn}
            choose={tagging.chooseNumber}
            ref={tagging.textRoot}
          />
        </section>
        {/* Nothing is typed before it can be kept. */}
        <section
          className="border-l border-hair max-lg:flex max-lg:flex-col-reverse max-lg:border-l-0 lg:grid lg:min-h-0 lg:grid-rows-[minmax(7rem,1fr)_minmax(0,auto)]"
          aria-label="Suggestions and form"
          inert={!tagging.isAwake}
        >
          <Queue rows={rows} current={current?.id ?? null} described="sug-place" choose={tagging.chooseRow} />
          <p className="sr-only" id="sug-place">
            {current ? placeWords(current, suggestions.length) : null}
          </p>
          <InHandPanel tagging={tagging} />
        </section>
      </div>
      <p className="sr-only" role="status">
        {said}
      </p>
      <footer className="flex flex-wrap items-center gap-x-6 gap-y-1 border-t border-ink bg-paper px-8 py-2 text-sm/6 text-ink-2 max-lg:px-4 max-lg:[&_kbd]:hidden">
        <SaveLine />
        <p>{versionWords(version, toPublish)}</p>
        <OthersHere present={others} />
        <p className="relative h-6 min-w-0 grow basis-48 text-ink-3" aria-hidden="true">
          <span className="absolute inset-0 truncate">{said}</span>
        </p>
        <p className="ml-auto flex flex-wrap items-center gap-x-5 gap-y-1 max-lg:ml-0">
          <LinkButton type="button" onClick={() => tagging.act({ kind: "select" })}>
            New attribution {singleKeys ? <kbd>N</kbd> : null}
          </LinkButton>
          <LinkButton type="button" onClick={() => tagging.act({ kind: "undo" })}>
            Undo {singleKeys ? <kbd>U</kbd> : null}
          </LinkButton>
          <LinkButton type="button" onClick={() => tagging.act({ kind: "help" })}>
            Keys {singleKeys ? <kbd>?</kbd> : null}
          </LinkButton>
          <Link href={`/desk/comments/article/${article.id}`}>
            Comments{comments > 0 ? <span className="tabular-nums"> {comments}</span> : null}
          </Link>
          <Link href={`${tagging.history}?compare=1`}>Compare</Link>
          <Link href={tagging.history}>History</Link>
          {isPublished ? (
            <span className="text-ink-3" id="nothing-to-publish">
              {story === null || !isTold(bench) ? "No claim is saved yet." : "Readers see all of it."}
            </span>
          ) : null}
          <button
            className={`${buttonLook()} min-h-7`}
            type="button"
            disabled={isPublished}
            aria-describedby={isPublished ? "nothing-to-publish" : undefined}
            onClick={tagging.publish}
          >
            {isPublished ? "Nothing to publish" : "Publish…"}
          </button>
        </p>
      </footer>
      {open?.kind === "help" ? (
        <HelpDialog singleKeys={singleKeys} setSingleKeys={tagging.setSingleKeys} close={placing.close} />
      ) : null}
      {open?.kind === "story" ? (
        <StoryDialog
          headline={article.content.title}
          stories={bench.stories}
          make={(headline) => void placing.placeInNew(headline, open.then)}
          choose={(id) => void placing.placeIn(id, open.then)}
          close={placing.close}
        />
      ) : null}
    </>
  );
}

/** What is not published, by what it is, and how often its story was. */
function versionWords({ published }: { published: number }, toPublish: string): string {
  const before = published === 0 ? "never published" : `published ${timesWords(published)}`;
  return toPublish === "" ? `No drafts, ${before}` : `To publish: ${toPublish}; ${before}`;
}

const timesWords = (count: number): string => (count === 1 ? "once" : numbered(count, "time", "times"));
