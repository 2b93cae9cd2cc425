import type { ArticleRef } from "@/domain/claim";
import { dayWords, isoShort } from "@/domain/time/date-words";
import { Link } from "../link";
import { type AsOf, href } from "../links";

/** The articles that we hold, under a heading. */
export function ArticleList(props: { id: string; title: string; articles: ArticleRef[]; asOf: AsOf }) {
  if (props.articles.length === 0) return null;
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id} className="sech">
        {props.title}
      </h2>
      <ul className="plist">
        {props.articles.map((article) => (
          <li key={article.id}>
            <div>
              <Link className="plist__n" href={href(`/articles/${article.id}`, { asOf: props.asOf })}>
                {article.title}
              </Link>
              <p className="plist__r">
                {article.outlet.name},{" "}
                <time dateTime={isoShort(article.publishedAt)}>{dayWords(article.publishedAt)}</time>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
