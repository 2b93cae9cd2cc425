import type { ArticleRef } from "@/domain/claim";
import { buttonLook } from "./button-look";
import { EmptyNote } from "./empty-note";
import { Crumbs } from "./frame/crumbs";
import { Link } from "./link";
import { type AsOf, href } from "./links";
import { PageHead } from "./page-head";
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
      <PageHead title="Articles that we hold">
        <span className="tabular-nums">{total.toLocaleString("en-GB")}</span>
      </PageHead>
      {articles.length === 0 ? (
        <EmptyNote>No article is held here.</EmptyNote>
      ) : (
        <ArticleItems articles={articles} asOf={asOf} />
      )}
      {next === null ? null : (
        <p className="flex flex-wrap gap-2">
          <Link className={buttonLook()} href={href(here, { page: String(next), asOf })} rel="next">
            More articles
          </Link>
        </p>
      )}
    </Shell>
  );
}
