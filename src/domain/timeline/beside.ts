import { apart } from "../apart";
import { saysSo } from "../attribution-meaning";
import type { Attribution, EntityRef, Evidence } from "../claim";
import type { Credit } from "../sourcing/credit";
import { speakerName } from "../sourcing/speaker";
import { count, listed } from "../status/wording";

/** Who stands beside the one that a claim is credited to: "Denied by Iraq", "Contradicted by FCC report". */
export type Beside = { how: BesideWords; who: Named[]; more: number };

export type BesideWords =
  | "Also said by"
  | "Also shown by"
  | "Said in part by"
  | "Withdrawn by"
  | "No longer said by"
  | "Denied by"
  | "Contested by"
  | "No longer denied by"
  | "Denied in part by"
  | "Contested in part by"
  | "Contradicted by";

/** A voice has an entity where it can be looked up, a document an address where it can be read. */
export type Named = { name: string; entity: EntityRef | null; url: string | null };

/** So many are named on a side; the others are counted. */
export const mostNamed = 3;

/** In the order in which a reader asks: who else says so, and then who is against it. `lead` is named already. */
export function besideOf(credit: Credit, lead: { id: string } | null): Beside[] {
  const others = <T extends { id: string }>(items: readonly T[]) => items.filter(({ id }) => id !== lead?.id);
  const isSaid = credit.says.length + credit.shows.length > 0;
  const partly = (wanted: (said: Attribution) => boolean) => credit.inPart.filter(wanted).map(voice);
  return [
    side("Also said by", others(isSaid ? credit.says : credit.saidOnce).map(voice)),
    side("Also shown by", others(credit.shows).map(document)),
    side(
      "Said in part by",
      partly(({ stance }) => saysSo(stance)),
    ),
    // A claim that others still make was not withdrawn.
    side(isSaid ? "No longer said by" : "Withdrawn by", credit.tookBack.map(voice)),
    side("Denied by", credit.denies.map(voice)),
    side("Contested by", credit.disputes.map(voice)),
    side("No longer denied by", credit.deniedOnce.map(voice)),
    side(
      "Denied in part by",
      partly(({ stance }) => stance === "denies"),
    ),
    side(
      "Contested in part by",
      partly(({ stance }) => stance === "disputes"),
    ),
    side("Contradicted by", credit.contradicts.map(document)),
  ].flat();
}

function side(how: BesideWords, who: Named[]): Beside[] {
  if (who.length === 0) return [];
  return [{ how, who: who.slice(0, mostNamed), more: Math.max(0, who.length - mostNamed) }];
}

function voice(said: Attribution): Named {
  const name = speakerName(said);
  const { entity } = said.source;
  return { name, entity: entity?.name === name ? entity : null, url: null };
}

function document({ title, url }: Evidence): Named {
  return { name: title, entity: null, url };
}

/** "Denied by Iraq and George Tenet." */
export function besideSentence({ how, who, more }: Beside): string {
  const names = who.map(({ name }) => apart(name));
  return `${how} ${listed(more > 0 ? [...names, `${count(more)} more`] : names)}.`;
}
