import { instantWords } from "@/domain/time/date-words";
import { Link } from "../../link";
import { SectionHead } from "../../section-head";
import { DeskHead } from "../frame/desk-shell";

/** Of a source, so many characters are shown; all of it is kept. */
const mostShown = 200_000;

/** A fetched page as proof: both addresses, when, what the host said, its hash, and its source as plain text. */
export function SnapshotView(props: {
  askedUrl: string;
  url: string;
  status: number;
  fetchedAt: Date;
  headers: Record<string, string | string[]>;
  hash: string;
  articleId: string | null;
  source: string;
}) {
  const { askedUrl, url, status, fetchedAt, headers, hash, articleId, source } = props;
  const facts: [string, string][] = [
    ["Address", url],
    ...(askedUrl === url ? [] : ([["Asked for", askedUrl]] as [string, string][])),
    ["Fetched", `${instantWords(fetchedAt)}, answered with ${status}`],
    ["SHA-256", hash],
    ...Object.entries(headers).map(([name, value]): [string, string] => [name, [value].flat().join(", ")]),
  ];
  return (
    <>
      <DeskHead title="A fetched page" note="As it was had. Readers do not see this." />
      {articleId ? (
        <p>
          <Link href={`/desk/articles/${articleId}`}>The article that was brought in from it</Link>
        </p>
      ) : null}
      <dl className="mt-6 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd className="mb-2 break-words sm:mb-0">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-8">
        <SectionHead id="source">Its source</SectionHead>
      </div>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        tabIndex={0}
        aria-label="Source of the page"
        className="max-h-[70vh] overflow-auto border border-hair p-4"
      >
        <pre className="text-sm break-words whitespace-pre-wrap">{source.slice(0, mostShown)}</pre>
      </section>
      {source.length > mostShown ? (
        <p className="text-ink-3">
          The first {mostShown.toLocaleString("en")} of {source.length.toLocaleString("en")} characters.
        </p>
      ) : null}
    </>
  );
}
