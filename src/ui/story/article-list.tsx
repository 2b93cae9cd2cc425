import type { ArticleRef } from "@/domain/claim";
import { numbered } from "@/domain/status/wording";
import { dayWords, isoShort } from "@/domain/time/date-words";
import { More } from "../entries/more-entries";
import { Link } from "../link";
import { type AsOf, href } from "../links";
import { Row, RowList, RowNote, rowName } from "../row-list";
import { SectionHead } from "../section-head";

/** The articles that we hold, or the first of `total`, under a heading; `all` is where all of them are. */
export function ArticleList(props: {
  id: string;
  title: string;
  articles: ArticleRef[];
  total: number;
  all: string;
  asOf: AsOf;
}) {
  if (props.articles.length === 0) return null;
  return (
    <section aria-labelledby={props.id}>
      <SectionHead id={props.id}>{props.title}</SectionHead>
      <ArticleItems articles={props.articles} asOf={props.asOf} />
      {props.total > props.articles.length ? (
        <More to={href(props.all, { asOf: props.asOf })}>
          All {numbered(props.total, "article", "articles")}
        </More>
      ) : null}
    </section>
  );
}

export function ArticleItems({ articles, asOf }: { articles: readonly ArticleRef[]; asOf: AsOf }) {
  return (
    <RowList>
      {articles.map((article) => (
        <Row key={article.id}>
          <Link className={rowName} href={href(`/articles/${article.id}`, { asOf })}>
            <bdi>{article.title}</bdi>
          </Link>
          <RowNote>
            <bdi>{article.outlet.name}</bdi>,{" "}
            <time dateTime={isoShort(article.publishedAt)}>{dayWords(article.publishedAt)}</time>
          </RowNote>
        </Row>
      ))}
    </RowList>
  );
}
