"use client";

import type { ReactNode } from "react";
import { isRead } from "@/domain/article/language-of";
import { languageName } from "@/domain/language/language-name";
import { numbered } from "@/domain/status/wording";
import { placeWords } from "@/domain/suggestion/suggestion-words";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import { dayWords } from "@/domain/time/date-words";
import { OthersHere } from "@/ui/desk/others-here";
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
  const { bench, text, drawn, rows, current, others, said, open, singleKeys, unpublished } = tagging;
  const { suggestions, story, article, outlet } = bench;
  const reviewed = rows.filter(({ done }) => done !== null).length;
  const { version } = story ?? article;

  return (
    <>
      <div>
        <header className="desk__bar">
          <div>
            <h1 dir="auto">{article.content.title}</h1>
            <p>
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
          {joining ? (
            <p className="doc__language" role="note">
              What you mark by hand here joins{" "}
              <Link href={`/desk/claims/${joining.claimId}`}>
                <bdi>“{joining.text}”</bdi>
              </Link>{" "}
              first.
            </p>
          ) : null}
          {isRead(article.content.language) ? null : (
            <p className="doc__language" role="note">
              This text is in {languageName(article.content.language)}. Who says what is read out of English
              only: mark the words by hand{singleKeys ? ", with N" : ""}.
            </p>
          )}
          <TaggedText
            text={text}
            language={article.content.language}
            drawn={drawn}
            choose={tagging.chooseNumber}
            ref={tagging.textRoot}
          />
        </section>
        {/* Nothing is typed before it can be kept. */}
        <section className="desk__side" aria-label="Suggestions and form" inert={!tagging.isAwake}>
          <Queue rows={rows} current={current?.id ?? null} described="sug-place" choose={tagging.chooseRow} />
          <p className="vh" id="sug-place">
            {current ? placeWords(current, suggestions.length) : null}
          </p>
          <InHandPanel tagging={tagging} />
        </section>
      </div>
      <p className="vh" role="status">
        {said}
      </p>
      <footer className="desk__foot">
        <SaveLine />
        <p>{versionWords(version, unpublished)}</p>
        <OthersHere present={others} />
        <p className="desk__said" aria-hidden="true">
          {said}
        </p>
        <p className="desk__foot__r">
          <button className="linkish" type="button" onClick={() => tagging.act({ kind: "select" })}>
            New attribution {singleKeys ? <kbd>N</kbd> : null}
          </button>
          <button className="linkish" type="button" onClick={() => tagging.act({ kind: "undo" })}>
            Undo {singleKeys ? <kbd>U</kbd> : null}
          </button>
          <button className="linkish" type="button" onClick={() => tagging.act({ kind: "help" })}>
            Keys {singleKeys ? <kbd>?</kbd> : null}
          </button>
          <Link href={`/desk/comments/article/${article.id}`}>
            Comments{comments > 0 ? <span className="num"> {comments}</span> : null}
          </Link>
          <Link href={`${tagging.history}?compare=1`}>Compare</Link>
          <Link href={tagging.history}>History</Link>
          {unpublished === 0 ? (
            <span className="dim" id="nothing-to-publish">
              {story === null ? "No claim is saved yet." : "Readers see all of it."}
            </span>
          ) : null}
          <button
            className="btn btn--sm"
            type="button"
            disabled={unpublished === 0}
            aria-describedby={unpublished === 0 ? "nothing-to-publish" : undefined}
            onClick={tagging.publish}
          >
            {unpublished === 0 ? "Nothing to publish" : `Publish ${draftsWords(unpublished)}`}
          </button>
        </p>
      </footer>
      {open?.kind === "help" ? (
        <HelpDialog singleKeys={singleKeys} setSingleKeys={tagging.setSingleKeys} close={tagging.close} />
      ) : null}
      {open?.kind === "story" ? (
        <StoryDialog
          headline={article.content.title}
          stories={bench.stories}
          make={(headline) => void tagging.placeInNew(headline, open.then)}
          choose={(id) => void tagging.placeIn(id, open.then)}
          close={tagging.close}
        />
      ) : null}
    </>
  );
}

/** What is not published, counted as the button counts it, and how often its story was. */
function versionWords({ published }: { published: number }, unpublished: number): string {
  const before = published === 0 ? "never published" : `published ${timesWords(published)}`;
  return unpublished === 0 ? `No drafts, ${before}` : `${draftsWords(unpublished)}, ${before}`;
}

const draftsWords = (count: number): string => numbered(count, "draft", "drafts");
const timesWords = (count: number): string => (count === 1 ? "once" : numbered(count, "time", "times"));
