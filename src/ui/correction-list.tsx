import { correctionTitle, type PublicCorrection } from "@/domain/correction";
import { dayWords, isoShort } from "@/domain/time/date-words";
import { takenDownWords } from "@/domain/withdrawal-words";
import { Link } from "./link";
import { SectionHead } from "./section-head";

/** What was put right, each with its day, what it said, what it says, and why. `here` is the page that it stands on. */
export function CorrectionList({
  items,
  here = null,
}: {
  items: readonly PublicCorrection[];
  here?: string | null;
}) {
  return (
    <ol className="max-w-176 wrap-anywhere">
      {items.map((one) => (
        <li className="not-first:mt-6" data-correction key={`${one.is} ${one.id}`}>
          <h3 dir="auto">
            <Head one={one} here={here} />
          </h3>
          {one.is === "corrected"
            ? one.said.map((words) => (
                <p className="mt-1" key={words} dir="auto">
                  {words}
                </p>
              ))
            : null}
          {one.is === "taken_down" && one.leadsTo !== null && one.leadsTo !== here ? (
            <p className="mt-1">
              Its address leads to <Link href={one.leadsTo}>another page</Link>.
            </p>
          ) : null}
          <p className="mt-1 text-ink-3">
            <time dateTime={isoShort(one.at)}>{dayWords(one.at)}</time>. Why: <bdi>{one.why}</bdi>
          </p>
        </li>
      ))}
    </ol>
  );
}

function Head({ one, here }: { one: PublicCorrection; here: string | null }) {
  if (one.is === "taken_down")
    return one.leadsTo !== null && one.leadsTo === here
      ? `${takenDownWords[one.kind]} was taken down, and its address leads here`
      : correctionTitle(one);
  if (one.path === here) return one.is === "corrected" ? "Corrected" : "Put back";
  return (
    <>
      {one.is === "corrected" ? "Corrected" : "Put back"}: <Link href={one.path}>{one.title}</Link>
    </>
  );
}

/** What was put right on a page, at its foot; nothing where nothing was. */
export function CorrectionsHere({ items, here }: { items: readonly PublicCorrection[]; here: string }) {
  if (items.length === 0) return null;
  return (
    <section className="mb-12" aria-labelledby="corrections-h">
      <SectionHead id="corrections-h" below="mb-4">
        Corrections
      </SectionHead>
      <CorrectionList items={items} here={here} />
    </section>
  );
}
