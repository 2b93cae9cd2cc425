import type { ArticleLine } from "@/domain/draft/desk-pages";
import { dayWords } from "@/domain/time/date-words";
import { buttonLook } from "../../button-look";
import { FieldLabel, Input } from "../../field-parts";
import { Link } from "../../link";

/** The way to another attribution of a claim: an article that is held, found by its words, where its own words are marked. */
export function AttributeFrom(props: {
  claim: string;
  /** What was asked for, and what has it; null before anything was. */
  held: { sought: string; articles: readonly ArticleLine[] | null };
}) {
  const { claim, held } = props;
  return (
    <div className="mt-4 mb-12 scroll-mt-6 text-sm" id="attribute-from">
      <form method="get" action="#attribute-from">
        <FieldLabel htmlFor="attfrom-q">Add an attribution, from an article that is held</FieldLabel>
        <p className="mt-1 flex gap-2">
          <Input
            className="min-w-0 flex-1"
            id="attfrom-q"
            name="articles"
            type="search"
            dir="auto"
            defaultValue={held.sought}
            placeholder="Words of its title, outlet or author"
          />
          <button className={buttonLook()} type="submit">
            Find
          </button>
        </p>
      </form>
      {held.articles === null ? null : held.articles.length === 0 ? (
        <p role="status">
          No article that is held has these words. <Link href="/desk/articles/new">Bring it in</Link> first.
        </p>
      ) : (
        <ul>
          {held.articles.map(({ id, title, outlet, publishedAt }) => (
            <li key={id} className="border-t border-hair py-2">
              <Link href={`/desk/articles/${id}?join=${claim}`}>
                <bdi>{title}</bdi>
              </Link>{" "}
              <span className="text-ink-3">
                <bdi>{outlet}</bdi>, {dayWords(new Date(publishedAt))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
