import { buttonLook } from "../button-look";

const way = "block px-3.5 py-1.5 text-ink hover:bg-hover";

/** The ways to follow a story without an account: its changes, for a feed reader. */
export function FollowStory({ slug }: { slug: string }) {
  return (
    <details className="relative print:hidden">
      <summary className={`${buttonLook()} no-marker cursor-pointer`}>Follow</summary>
      <ul className="top-[calc(100%+--spacing(1))] left-0 z-3 min-w-40 rounded-xs border border-line bg-raised py-2 max-lg:mt-1 lg:absolute">
        <li>
          <a className={way} href={`/stories/${slug}/feed.atom`} type="application/atom+xml">
            Atom feed
          </a>
        </li>
        <li>
          <a className={way} href={`/stories/${slug}/feed.json`} type="application/feed+json">
            JSON Feed
          </a>
        </li>
      </ul>
    </details>
  );
}
