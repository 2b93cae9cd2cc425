import type { ReactNode } from "react";
import type { Notice } from "@/domain/access/notice";
import type { Mention, Mine } from "@/domain/comments/discussion";
import type { ArticleInWork, AtWork, DeskHome, StoryInWork } from "@/domain/draft/desk-pages";
import { type PublicationRecord, sizeOf, sizeWords } from "@/domain/publication/publication";
import { numbered } from "@/domain/status/wording";
import { dayWords, instantWords } from "@/domain/time/date-words";
import { NoticeLine } from "../../account/notice-line";
import { buttonLook } from "../../button-look";
import { EmptyNote } from "../../empty-note";
import { Link } from "../../link";
import { StateActions, StateText, stateTitle } from "../../states/state-page";
import { DeskColumns } from "../frame/desk-columns";
import { DeskSection } from "../frame/desk-section";
import { DeskHead } from "../frame/desk-shell";
import { subjectPath } from "../frame/subject-path";
import { ReviewProgress } from "./review-progress";
import { WorkNote, WorkRow, WorkTitle } from "./work-list";

/**
 * What is in work. `refused` tells the viewer what a chief refused of theirs; `undo` draws the way back from one of their
 * own actions.
 */
export function HomeView(props: {
  home: DeskHome;
  /** What became of the form that led here. */
  notice: Notice | null;
  refused: ReactNode;
  undo: ReactNode;
  /** Whether who looks may invite others. */
  invites: boolean;
  /** Draws the way to put a comment away. */
  putAway: (mention: Mention) => ReactNode;
}) {
  const { home, notice, refused, undo, putAway } = props;
  const { mine, articles, stories, waiting, reports, changed, atWork } = home;
  const isNew = articles.length + stories.length + waiting.length === 0;
  return (
    <>
      <DeskHead title="In work" note={atWork.length > 0 ? <AtWorkNow people={atWork} /> : null} />
      <NoticeLine notice={notice} className="mb-8" />
      {refused}
      {isNew ? <Begin invites={props.invites} /> : null}
      <DeskColumns>
        <div>
          {mine.assigned.length + mine.mentions.length > 0 ? <Yours mine={mine} putAway={putAway} /> : null}
          {waiting.length > 0 ? <Waiting waiting={waiting} /> : null}
          {changed > 0 ? <Changed count={changed} /> : null}
          {reports > 0 ? <Reported count={reports} /> : null}
          {isNew ? null : <Articles articles={articles} />}
        </div>
        <div>
          {isNew ? null : <Stories stories={stories} />}
          {undo}
        </div>
      </DeskColumns>
    </>
  );
}

function Begin({ invites }: { invites: boolean }) {
  return (
    <section className="max-w-read pb-10" aria-labelledby="begin-h">
      <h2 className={stateTitle} id="begin-h">
        Nothing is in work
      </h2>
      <StateText>
        Begin with an article: paste its text, and its attributions are read out as suggestions. What you keep
        becomes claims of a story, which readers see when you publish it.
      </StateText>
      <StateActions>
        <Link className={buttonLook("primary")} href="/desk/articles/new">
          New article <kbd>N</kbd>
        </Link>
        <Link className={buttonLook()} href="/desk/stories">
          Open a story
        </Link>
        {invites ? (
          <Link className={buttonLook()} href="/desk/users">
            Invite the others
          </Link>
        ) : null}
      </StateActions>
    </section>
  );
}

function AtWorkNow({ people }: { people: AtWork[] }) {
  return (
    <>
      At work now:{" "}
      {people.map(({ id, name, on }, index) => (
        <span key={id}>
          {index > 0 ? "; " : ""}
          {name}
          {on[0] ? (
            <>
              {" on "}
              <Link href={subjectPath(on[0].kind, on[0].id)}>{on[0].title}</Link>
            </>
          ) : null}
        </span>
      ))}
    </>
  );
}

/** What was given to the viewer, and where somebody speaks to them. */
function Yours({ mine, putAway }: { mine: Mine; putAway: (mention: Mention) => ReactNode }) {
  return (
    <DeskSection id="mine" title="Yours" count={mine.assigned.length + mine.mentions.length} focusable>
      <ul>
        {mine.mentions.map((one) => (
          <WorkRow key={one.id} className="flex items-start justify-between gap-4">
            <div>
              <WorkTitle>
                <Link href={`/desk/comments/${one.kind}/${one.subjectId}#comment-${one.id}`}>
                  {one.title}
                </Link>
              </WorkTitle>
              <p className="wrap-anywhere whitespace-pre-wrap" dir="auto">
                {one.text}
              </p>
              <WorkNote>
                <bdi>{one.by}</bdi>, {instantWords(new Date(one.at))}
              </WorkNote>
            </div>
            {putAway(one)}
          </WorkRow>
        ))}
        {mine.assigned.map(({ kind, id, title, by, at }) => (
          <WorkRow key={`${kind} ${id}`}>
            <WorkTitle>
              <Link href={subjectPath(kind, id)}>{title}</Link>
            </WorkTitle>
            <WorkNote>
              {kind === "story" ? "A story" : "An article"}, given to you by <bdi>{by}</bdi>,{" "}
              {dayWords(new Date(at))}
            </WorkNote>
          </WorkRow>
        ))}
      </ul>
    </DeskSection>
  );
}

function Waiting({ waiting }: { waiting: PublicationRecord[] }) {
  return (
    <DeskSection id="waiting" title="Waiting for a chief" count={waiting.length}>
      <ul>
        {waiting.map((one) => (
          <WorkRow key={one.id}>
            <WorkTitle>
              <Link href={`/desk/publications#p-${one.id}`}>{one.scope.title}</Link>
            </WorkTitle>
            <WorkNote>
              {sizeWords(sizeOf(one))}, asked for by {one.requestedBy},{" "}
              {instantWords(new Date(one.requestedAt))}
            </WorkNote>
          </WorkRow>
        ))}
      </ul>
    </DeskSection>
  );
}

function Changed({ count }: { count: number }) {
  return (
    <DeskSection id="changed" title="Changed at the source" count={count}>
      <p>
        <Link href="/desk/changed">
          {count === 1
            ? "One article changed after it was read"
            : `${count} articles changed after they were read`}
        </Link>
      </p>
    </DeskSection>
  );
}

function Reported({ count }: { count: number }) {
  return (
    <DeskSection id="reports" title="Reported by readers" count={count}>
      <p>
        <Link href="/desk/reports">
          {count === 1 ? "One report of an error waits" : `${count} reports of errors wait`}
        </Link>
      </p>
    </DeskSection>
  );
}

function Articles({ articles }: { articles: ArticleInWork[] }) {
  return (
    <DeskSection id="articles" title="Articles" count={articles.length}>
      {articles.length === 0 ? (
        <EmptyNote>
          No article is being read. <Link href="/desk/articles/new">Bring one in</Link>.
        </EmptyNote>
      ) : null}
      <ul>
        {articles.map((article) => (
          <WorkRow key={article.id}>
            <WorkTitle>
              <Link href={`/desk/articles/${article.id}`}>{article.title}</Link>
            </WorkTitle>
            <p className="flex items-center gap-3 text-sm/6 text-ink-2">
              <ReviewProgress reviewed={article.reviewed} all={article.suggestions} />
              <span>
                <strong className="tabular-nums text-ink">{article.reviewed}</strong>
                {` of ${article.suggestions} reviewed`}
              </span>
            </p>
            <WorkNote>
              {article.outlet}, {dayWords(new Date(article.publishedAt))}
              {article.story ? (
                <>
                  {" · "}
                  <Link href={`/desk/stories/${article.story.id}`}>{article.story.headline}</Link>
                </>
              ) : (
                " · in no story yet"
              )}
            </WorkNote>
          </WorkRow>
        ))}
      </ul>
    </DeskSection>
  );
}

function Stories({ stories }: { stories: StoryInWork[] }) {
  return (
    <DeskSection id="stories" title="Not published yet" count={stories.length}>
      {stories.length === 0 ? <EmptyNote>Nothing waits to be published.</EmptyNote> : null}
      <ul>
        {stories.map((story) => (
          <WorkRow key={story.id}>
            <WorkTitle>
              <Link href={`/desk/stories/${story.id}`}>{story.headline}</Link>
            </WorkTitle>
            <WorkNote>
              {numbered(story.drafts, "draft", "drafts")} ·{" "}
              {story.published ? "readers see the story" : "a new story"} ·{" "}
              <Link href={`/desk/stories/${story.id}#publish`}>what publishing would change</Link>
            </WorkNote>
          </WorkRow>
        ))}
      </ul>
    </DeskSection>
  );
}
