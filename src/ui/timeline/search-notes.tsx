import { apart } from "@/domain/apart";
import type { Respelling, TimelinePage } from "@/domain/pages";
import { noSuchList } from "@/domain/timeline/no-such-list";
import { notHeld } from "@/domain/timeline/not-held";
import { passedOverWords } from "@/domain/timeline/passed-over";
import { asPlainWords } from "@/domain/timeline/query-text";
import { Link } from "../link";
import { type AsOf, href } from "../links";

type Props = {
  id: string;
  respelled: Respelling[];
  /** Whether the other spellings led to anything. */
  isFound: boolean;
  passedOver: string[];
  unknownLists: string[];
  articles: TimelinePage["articles"];
  asOf: AsOf;
  dates: string[];
  unread: string[];
  query: string;
};

/** Said in place: what of the query could not be read, and what was searched for instead of words that nothing says. */
export function SearchNotes({
  id,
  respelled,
  isFound,
  passedOver,
  unknownLists,
  articles,
  asOf,
  dates,
  unread,
  query,
}: Props) {
  return (
    <ul className="mt-3 text-sm/6 text-ink-2" id={id}>
      {respelled.map(({ asked, shown }) => (
        <li key={asked}>
          No claims for “<bdi>{asked}</bdi>”, {isFound ? "showing" : "and none either for"} “
          <bdi>{shown}</bdi>”.
        </li>
      ))}
      {passedOver.length > 0 ? <li>{passedOverWords(passedOver)}</li> : null}
      {unknownLists.map((called) => (
        <li key={called}>{noSuchList(called)}</li>
      ))}
      {articles.map(({ address, article }) => (
        <li key={address}>
          {article === null ? (
            notHeld(address)
          ) : (
            <>
              The article at this address:{" "}
              <Link href={href(`/articles/${article.id}`, { asOf })}>
                <bdi>{article.title}</bdi>
              </Link>
            </>
          )}
        </li>
      ))}
      {dates.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {unread.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {unread.length > 0 ? (
        <li>
          <Link href={href("/", { q: asPlainWords(query) })}>Search for “{apart(asPlainWords(query))}”</Link>{" "}
          as plain words alone.
        </li>
      ) : null}
    </ul>
  );
}
