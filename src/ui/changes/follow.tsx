import { buttonLook } from "../button-look";
import { FollowFields } from "../follow/follow-fields";

const way = "block px-3.5 py-1.5 text-ink hover:bg-hover";

/**
 * The ways to follow a page without an account: what changes, for a feed reader or by e-mail, where mail is sent (`byMail`). `path`
 * may have a search. `atEnd` of a line it opens towards the beginning.
 */
export function Follow(props: { path: string; byMail: boolean; atEnd?: boolean }) {
  const { path, byMail, atEnd = false } = props;
  const [page = "/", search = ""] = path.split("?");
  const feed = (form: string) => `${page === "/" ? "" : page}/feed.${form}${search && `?${search}`}`;
  return (
    <details className="relative print:hidden">
      <summary className={`${buttonLook()} no-marker cursor-pointer`}>Follow</summary>
      <div
        className={`${atEnd ? "right-0" : "left-0"} top-[calc(100%+--spacing(1))] z-3 min-w-40 rounded-xs border border-line bg-raised py-2 text-sm/6 max-lg:mt-1 lg:absolute`}
      >
        <ul>
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
        {byMail ? (
          <div className="mt-2 w-80 max-w-full border-t border-hair px-3.5 pt-3 pb-1.5">
            <FollowFields path={path} notice={null} />
          </div>
        ) : null}
      </div>
    </details>
  );
}
