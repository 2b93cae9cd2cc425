import { buttonLook } from "../button-look";

const way = "block px-3.5 py-1.5 text-ink hover:bg-hover";

/** The ways to follow a page without an account: what changes, for a feed reader. `path` may have a search. */
export function Follow({ path }: { path: string }) {
  const [page = "/", search = ""] = path.split("?");
  const feed = (form: string) => `${page === "/" ? "" : page}/feed.${form}${search && `?${search}`}`;
  return (
    <details className="relative print:hidden">
      <summary className={`${buttonLook()} no-marker cursor-pointer`}>Follow</summary>
      <ul className="top-[calc(100%+--spacing(1))] left-0 z-3 min-w-40 rounded-xs border border-line bg-raised py-2 max-lg:mt-1 lg:absolute">
        <li>
          <a className={way} href={feed("atom")} type="application/atom+xml">
            Atom feed
          </a>
        </li>
        <li>
          <a className={way} href={feed("json")} type="application/feed+json">
            JSON Feed
          </a>
        </li>
      </ul>
    </details>
  );
}
