import type { Notice } from "@/domain/access/notice";
import { buttonLook } from "../button-look";
import { FieldFault, FieldLabel, Input } from "../field-parts";
import { href } from "../links";
import type { TimelineAddress } from "./address";
import type { Chip } from "./chips";
import { proposedName } from "./proposed-name";

export type Saving = {
  /** The whole address of the page behind its "?"; null where it asks for nothing that could be kept. */
  search: string | null;
  /** What whoever is signed in keeps; null for a reader who is not. */
  atHand: AtHand | null;
};

type AtHand = {
  latest: { id: string; name: string }[];
  all: number;
  /** What this very search is kept as. */
  here: { id: string; name: string } | null;
  notice: Notice | null;
};

type Props = { saving: Saving; address: TimelineAddress; chips: readonly Chip[] };

/** Beside the search field: keep this search under a name, and those that are kept. Forms and links, without a script. */
export function SaveSearch({ saving: { search, atHand }, address, chips }: Props) {
  if (atHand === null) {
    if (search === null) return null;
    return (
      // A whole new page, as every way in.
      <a className="text-ink-2" href={href("/sign-in", { next: `/?${search}` })} rel="nofollow">
        Sign in to save
      </a>
    );
  }
  return (
    <>
      {search === null ? null : (
        <SaveForm key={search} search={search} atHand={atHand} proposed={proposedName(address, chips)} />
      )}
      {atHand.all === 0 ? null : <Latest {...atHand} />}
    </>
  );
}

const summary =
  "cursor-pointer list-none text-ink-2 underline decoration-line underline-offset-3 group-open:text-ink " +
  "group-open:decoration-current hover:text-ink hover:decoration-current [&::-webkit-details-marker]:hidden";
const panel =
  "absolute top-[calc(100%+--spacing(2))] right-0 z-6 w-[min(26rem,100%)] rounded-xs border border-ink bg-raised";
const entry = "block px-4 py-2.5 wrap-anywhere no-underline hover:bg-hover";

function SaveForm({ search, atHand, proposed }: { search: string; atHand: AtHand; proposed: string }) {
  const { here, notice } = atHand;
  const typed = notice?.typed.name;
  const fault = notice?.faults.find(({ field }) => field === "name")?.message;
  const isTaken = notice?.code === "name-taken";
  return (
    <details className="group" name="keep" open={typed !== undefined}>
      <summary className={summary}>{here ? "Saved" : "Save search"}</summary>
      <form
        className={`${panel} grid justify-items-start gap-3 p-4`}
        action="/api/account/searches"
        method="post"
      >
        <input type="hidden" name="search" value={search} />
        <div className="w-full">
          <FieldLabel htmlFor="keep-name">{here ? "Saved as" : "Name"}</FieldLabel>
          <Input
            id="keep-name"
            name="name"
            required
            maxLength={80}
            autoComplete="off"
            defaultValue={typed ?? here?.name ?? proposed}
            aria-invalid={fault !== undefined || isTaken || undefined}
            aria-describedby={fault ? "keep-fault" : isTaken ? "notice" : undefined}
          />
          {fault ? <FieldFault id="keep-fault">Name {fault}</FieldFault> : null}
        </div>
        <button className={buttonLook("primary")} type="submit">
          {here ? "Rename" : "Save"}
        </button>
      </form>
    </details>
  );
}

function Latest({ latest, all, here }: AtHand) {
  return (
    <details className="group" name="keep">
      <summary className={summary}>
        Saved searches <span className="tabular-nums">{all}</span>
      </summary>
      <nav className={panel} aria-label="Saved searches">
        <ul className="max-h-96 overflow-y-auto">
          {latest.map(({ id, name }) => (
            <li key={id} className="border-hair not-first:border-t">
              {/* Not fetched ahead: whoever opens one has seen what is new in it. */}
              <a
                className={`${entry} text-ink aria-[current]:font-semibold`}
                href={`/searches/${id}`}
                aria-current={id === here?.id ? "true" : undefined}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
        <a className={`${entry} border-t border-hair text-ink-2`} href="/searches">
          {all > latest.length ? `All ${all}, and what is new in them` : "What is new in them"}
        </a>
      </nav>
    </details>
  );
}
