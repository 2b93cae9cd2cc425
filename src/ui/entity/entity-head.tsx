import { apart } from "@/domain/apart";
import type { EntityName, EntityPage, SanctionLine } from "@/domain/pages";
import { dayWords } from "@/domain/time/date-words";
import { readEdtf } from "@/domain/time/edtf";
import { edtfWords } from "@/domain/time/edtf-date-words";
import { entityHref } from "@/domain/timeline/entry-of";
import { AtTheDesk } from "../at-the-desk";
import { Follow } from "../changes/follow";
import { Reworded } from "../reworded";
import { SanctionBadge } from "./entity-cards";

/** The name, its forms in other scripts, what it is, and a badge for a sanction that stands. */
export function EntityHead({ page, now, byMail }: { page: EntityPage; now: Date; byMail: boolean }) {
  const others = page.names.filter((name) => name.text !== page.ref.name);
  const standing = page.sanctions.filter((sanction) => stands(sanction, now));
  return (
    <header className="flex flex-wrap items-end justify-between gap-6 pb-10">
      <div>
        <h1 className="font-serif text-[2.25rem]/10 font-[560] tracking-[-0.02em] lg:text-4xl">
          <bdi>{page.ref.name}</bdi>
        </h1>
        {others.length > 0 ? (
          <ul className="flex flex-wrap gap-x-5" aria-label="Other names">
            {others.map((name) => (
              <OtherName key={`${name.kind} ${name.language} ${name.text}`} name={name} />
            ))}
          </ul>
        ) : null}
        {page.what ? (
          <p className="mt-4 font-serif text-lg">
            <bdi>{page.what}</bdi>
          </p>
        ) : null}
        {page.ended ? <p className="mt-4 font-serif text-lg">{endWords(page)}</p> : null}
        <Reworded reworded={page.reworded} />
        {standing.length > 0 ? (
          <p className="flex flex-wrap gap-x-3">
            {standing.map((sanction) => (
              <SanctionBadge key={sanction.id} look="mt-3 text-sm/6">
                {badgeWords(sanction)}
              </SanctionBadge>
            ))}
          </p>
        ) : null}
        <div className="mt-4 flex flex-wrap items-start gap-2">
          <Follow path={entityHref(page.ref)} byMail={byMail} />
          <AtTheDesk path={`/desk/entities/${page.ref.id}`} />
        </div>
      </div>
    </header>
  );
}

function OtherName({ name }: { name: EntityName }) {
  return (
    <li lang={name.language ?? undefined} className="mt-1 font-serif text-lg wrap-anywhere text-ink-3">
      <bdi>{name.text}</bdi>
    </li>
  );
}

/** "Died on 3 Jan 2020", "Died in Jan 2020". */
function endWords({ ref, ended }: EntityPage): string {
  const { precision } = readEdtf(ended!) ?? { precision: "day" };
  const when = `${precision === "day" || precision === "instant" ? "on" : "in"} ${edtfWords(ended!).day}`;
  return ref.kind === "person" ? `Died ${when}` : `Ceased to be ${when}`;
}

function stands(sanction: SanctionLine, now: Date): boolean {
  const begins = readEdtf(sanction.from)?.from ?? null;
  const ends = sanction.to ? (readEdtf(sanction.to)?.to ?? null) : null;
  return (begins === null || begins <= now) && (ends === null || ends > now);
}

function badgeWords(sanction: SanctionLine): string {
  const begins = readEdtf(sanction.from);
  const since = begins?.from
    ? begins.precision === "day"
      ? dayWords(begins.from)
      : String(begins.from.getUTCFullYear())
    : sanction.from;
  return `Under sanctions by ${apart(sanction.authority.name)} since ${since}`;
}
