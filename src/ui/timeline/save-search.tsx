import type { Notice } from "@/domain/access/notice";
import { button } from "../button";
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

function SaveForm({ search, atHand, proposed }: { search: string; atHand: AtHand; proposed: string }) {
  const { here, notice } = atHand;
  const typed = notice?.typed.name;
  const fault = notice?.faults.find(({ field }) => field === "name")?.message;
  const isTaken = notice?.code === "name-taken";
  return (
    <details className="keep" name="keep" open={typed !== undefined}>
      <summary>{here ? "Saved" : "Save search"}</summary>
      <form className="keep__panel" action="/api/account/searches" method="post">
        <input type="hidden" name="search" value={search} />
        <div className="f">
          <label htmlFor="keep-name">{here ? "Saved as" : "Name"}</label>
          <input
            id="keep-name"
            name="name"
            required
            maxLength={80}
            autoComplete="off"
            defaultValue={typed ?? here?.name ?? proposed}
            aria-invalid={fault !== undefined || isTaken || undefined}
            aria-describedby={fault ? "keep-fault" : isTaken ? "notice" : undefined}
          />
          {fault ? (
            <p className="f__e" id="keep-fault">
              Name {fault}
            </p>
          ) : null}
        </div>
        <button className={button("primary")} type="submit">
          {here ? "Rename" : "Save"}
        </button>
      </form>
    </details>
  );
}

function Latest({ latest, all, here }: AtHand) {
  return (
    <details className="keep" name="keep">
      <summary>
        Saved searches <span className="tabular-nums">{all}</span>
      </summary>
      <nav className="keep__panel" aria-label="Saved searches">
        <ul>
          {latest.map(({ id, name }) => (
            <li key={id}>
              {/* Not fetched ahead: whoever opens one has seen what is new in it. */}
              <a href={`/searches/${id}`} aria-current={id === here?.id ? "true" : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
        <a className="keep__all" href="/searches">
          {all > latest.length ? `All ${all}, and what is new in them` : "What is new in them"}
        </a>
      </nav>
    </details>
  );
}
