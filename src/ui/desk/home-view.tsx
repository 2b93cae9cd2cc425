import type { ReactNode } from "react";
import type { Mention, Mine } from "@/domain/comments/discussion";
import type { ArticleInWork, AtWork, DeskHome, StoryInWork } from "@/domain/draft/desk-pages";
import { type PublicationRecord, sizeOf, sizeWords } from "@/domain/publication/publication";
import { numbered } from "@/domain/status/wording";
import { dayWords, instantWords } from "@/domain/time/date-words";
import { Link } from "../link";
import { DeskHead } from "./desk-shell";
import { subjectPath } from "./subject-path";

/**
 * What is in work. `refused` tells the viewer what a chief refused of theirs; `undo` draws the way back from one of their
 * own actions.
 */
export function HomeView(props: {
  home: DeskHome;
  refused: ReactNode;
  undo: ReactNode;
  /** Draws the way to put a comment away. */
  putAway: (mention: Mention) => ReactNode;
}) {
  const { home, refused, undo, putAway } = props;
  const { mine, articles, stories, waiting, atWork } = home;
  const isNew = articles.length + stories.length + waiting.length === 0;
  return (
    <>
      <DeskHead title="In work" note={atWork.length > 0 ? <AtWorkNow people={atWork} /> : null} />
      {refused}
      {isNew ? <Begin /> : null}
      <div className="deskhome">
        <div>
          {mine.assigned.length + mine.mentions.length > 0 ? <Yours mine={mine} putAway={putAway} /> : null}
          {waiting.length > 0 ? <Waiting waiting={waiting} /> : null}
          {isNew ? null : <Articles articles={articles} />}
        </div>
        <div>
          {isNew ? null : <Stories stories={stories} />}
          {undo}
        </div>
      </div>
    </>
  );
}

function Begin() {
  return (
    <section className="state" aria-labelledby="begin-h">
      <h2 id="begin-h">Nothing is in work</h2>
      <p>
        Begin with an article: paste its text, and its attributions are read out as suggestions. What you keep
        becomes claims of a story, which readers see when you publish it.
      </p>
      <p className="state__act">
        <Link className="btn btn--primary" href="/desk/articles/new">
          New article <kbd>N</kbd>
        </Link>
        <Link className="btn" href="/desk/stories">
          Open a story
        </Link>
      </p>
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
    <section aria-labelledby="mine-h" className="dpsec">
      <h2 id="mine-h" className="sech" tabIndex={-1}>
        Yours <span className="dim num">{mine.assigned.length + mine.mentions.length}</span>
      </h2>
      <ul className="worklist">
        {mine.mentions.map((one) => (
          <li key={one.id} className="worklist__row">
            <div>
              <p className="worklist__t">
                <Link href={`/desk/comments/${one.kind}/${one.subjectId}#comment-${one.id}`}>
                  {one.title}
                </Link>
              </p>
              <p className="comment__t" dir="auto">
                {one.text}
              </p>
              <p className="dim">
                <bdi>{one.by}</bdi>, {instantWords(new Date(one.at))}
              </p>
            </div>
            {putAway(one)}
          </li>
        ))}
        {mine.assigned.map(({ kind, id, title, by, at }) => (
          <li key={`${kind} ${id}`}>
            <p className="worklist__t">
              <Link href={subjectPath(kind, id)}>{title}</Link>
            </p>
            <p className="dim">
              {kind === "story" ? "A story" : "An article"}, given to you by <bdi>{by}</bdi>,{" "}
              {dayWords(new Date(at))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Waiting({ waiting }: { waiting: PublicationRecord[] }) {
  return (
    <section aria-labelledby="waiting-h" className="dpsec">
      <h2 id="waiting-h" className="sech">
        Waiting for a chief <span className="dim num">{waiting.length}</span>
      </h2>
      <ul className="worklist">
        {waiting.map((one) => (
          <li key={one.id}>
            <p className="worklist__t">
              <Link href={`/desk/publications#p-${one.id}`}>{one.scope.title}</Link>
            </p>
            <p className="dim">
              {sizeWords(sizeOf(one))}, asked for by {one.requestedBy},{" "}
              {instantWords(new Date(one.requestedAt))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Articles({ articles }: { articles: ArticleInWork[] }) {
  return (
    <section aria-labelledby="articles-h" className="dpsec">
      <h2 id="articles-h" className="sech">
        Articles <span className="dim num">{articles.length}</span>
      </h2>
      {articles.length === 0 ? (
        <p className="sf__none">
          No article is being read. <Link href="/desk/articles/new">Bring one in</Link>.
        </p>
      ) : null}
      <ul className="worklist">
        {articles.map((article) => (
          <li key={article.id}>
            <p className="worklist__t">
              <Link href={`/desk/articles/${article.id}`}>{article.title}</Link>
            </p>
            <p className="worklist__n">
              <progress value={article.reviewed} max={Math.max(article.suggestions, 1)} aria-hidden="true" />
              <span>
                <strong className="num">{article.reviewed}</strong> of {article.suggestions} reviewed
              </span>
            </p>
            <p className="dim">
              {article.outlet}, {dayWords(new Date(article.publishedAt))}
              {article.story ? (
                <>
                  {" · "}
                  <Link href={`/desk/stories/${article.story.id}`}>{article.story.headline}</Link>
                </>
              ) : (
                " · in no story yet"
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Stories({ stories }: { stories: StoryInWork[] }) {
  return (
    <section aria-labelledby="stories-h" className="dpsec">
      <h2 id="stories-h" className="sech">
        Not published yet <span className="dim num">{stories.length}</span>
      </h2>
      {stories.length === 0 ? <p className="sf__none">Readers see all of what the desk has.</p> : null}
      <ul className="worklist">
        {stories.map((story) => (
          <li key={story.id}>
            <p className="worklist__t">
              <Link href={`/desk/stories/${story.id}`}>{story.headline}</Link>
            </p>
            <p className="dim">
              {numbered(story.drafts, "draft", "drafts")} ·{" "}
              {story.published ? "readers see the story" : "a new story"} ·{" "}
              <Link href={`/desk/stories/${story.id}#publish`}>what publishing would change</Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
