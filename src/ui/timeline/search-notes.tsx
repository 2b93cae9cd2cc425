import type { Respelling } from "@/domain/pages";
import { asPlainWords } from "@/domain/timeline/query-text";
import { Link } from "../link";
import { href } from "../links";

/** Said in place: what of the query could not be read, and what was searched for instead of words that nothing says. */
export function SearchNotes(props: { id: string; respelled: Respelling[]; unread: string[]; query: string }) {
  const { id, respelled, unread, query } = props;
  return (
    <ul className="unread" id={id}>
      {respelled.map(({ asked, shown }) => (
        <li key={asked}>
          No claims for “{asked}”, showing “{shown}”.
        </li>
      ))}
      {unread.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {unread.length > 0 ? (
        <li>
          <Link href={href("/", { q: asPlainWords(query) })}>Search for “{asPlainWords(query)}”</Link> as
          plain words alone.
        </li>
      ) : null}
    </ul>
  );
}
