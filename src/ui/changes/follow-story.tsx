/** The ways to follow a story without an account: its changes, for a feed reader. */
export function FollowStory({ slug }: { slug: string }) {
  return (
    <details className="follow">
      <summary className="btn">Follow</summary>
      <ul>
        <li>
          <a href={`/stories/${slug}/feed.atom`} type="application/atom+xml">
            Atom feed
          </a>
        </li>
        <li>
          <a href={`/stories/${slug}/feed.json`} type="application/feed+json">
            JSON Feed
          </a>
        </li>
      </ul>
    </details>
  );
}
