import type { OwnWords } from "@/domain/entity/own-words";
import { languageName } from "@/domain/language/language-name";
import { labelOn } from "@/domain/status/unsaid";
import { dayWords, isoShort } from "@/domain/time/date-words";
import { edtfWords } from "@/domain/time/edtf-date-words";
import { StatusLabel } from "../lines/status-label";
import { Link } from "../link";
import { type AsOf, href } from "../links";
import { SectionHead } from "../section-head";

/** So many are told on the page; the claims of all stand below. */
const most = 12;

/** What somebody said as words, each with where it was read and how what it says stands: to have said it makes nothing true. */
export function OwnWordsList({
  words,
  name,
  asOf,
}: {
  words: readonly OwnWords[];
  name: string;
  asOf: AsOf;
}) {
  if (words.length === 0) return null;
  const count = words.length > most ? `newest ${most} of ${words.length}` : words.length;
  return (
    <section aria-labelledby="words-h">
      <SectionHead id="words-h" count={count}>
        In the words of {name}
      </SectionHead>
      <ol className="grid gap-8">
        {words.slice(0, most).map((one) => (
          <li key={one.id}>
            <Said words={one} asOf={asOf} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Said({ words, asOf }: { words: OwnWords; asOf: AsOf }) {
  const { parts, article, through, translatedFrom, saidAt, at, claims } = words;
  return (
    <>
      <blockquote
        className="max-w-read font-serif text-md text-pretty lg:text-lg"
        lang={article.language}
        dir="auto"
      >
        “{parts.join("” … “")}”
      </blockquote>
      <p className="mt-2 text-sm text-ink-3">
        {saidAt ? `Said ${edtfWords(saidAt).day}. ` : ""}
        {through === "" ? "In " : `T${through.slice(1)}, in `}
        <Link href={href(`/articles/${article.id}`, { asOf })}>
          <bdi>{article.title}</bdi>
        </Link>
        , <bdi>{article.outlet.name}</bdi>, <time dateTime={isoShort(at)}>{dayWords(at)}</time>
        {translatedFrom ? `, translated from ${languageName(translatedFrom)}` : ""}
      </p>
      <ul className="mt-2 grid gap-1 text-sm">
        {claims.map((claim) => (
          <li key={claim.id} className="flex flex-wrap items-baseline gap-x-3">
            <StatusLabel style={claim.status} look="whitespace-normal">
              {labelOn(claim.status, asOf)}
            </StatusLabel>
            <Link className="pale-link" href={href(claim.href, { asOf })}>
              <bdi>{claim.text}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
