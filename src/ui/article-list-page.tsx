import type { ArticleRef } from "@/domain/claim";
import { Crumbs } from "./frame/crumbs";
import { Link } from "./link";
import { type AsOf, href } from "./links";
import { Shell } from "./shell";
import { ArticleItems } from "./story/article-list";

export type ArticleListProps = {
  section: "stories" | "people" | "organizations";
  /** The story or the outlet whose articles they are. */
  of: { path: string; label: string };
  articles: ArticleRef[];
  total: number;
  /** Number of the next page, null at the end. */
  next: number | null;
  asOf: AsOf;
};

/** All articles of a story or an outlet that we hold, a page at a time. */
export function ArticleListView({ section, of, articles, total, next, asOf }: ArticleListProps) {
  const here = `${of.path}/articles`;
  return (
    <Shell section={section} asOf={asOf} here={here}>
      <Crumbs trail={[of]} last="Articles" asOf={asOf} />
      <div className="pagehead">
        <h1>Articles that we hold</h1>
        <p className="pagehead__note num">{total.toLocaleString("en-GB")}</p>
      </div>
      {articles.length === 0 ? (
        <p className="sf__none">No article is held here.</p>
      ) : (
        <ArticleItems articles={articles} asOf={asOf} />
      )}
      {next === null ? null : (
        <p className="state__act">
          <Link className="btn" href={href(here, { page: String(next), asOf })} rel="next">
            More articles
          </Link>
        </p>
      )}
    </Shell>
  );
}
