import { plainName } from "../../plain-name";
import type { AttributionForm } from "../form/form";
import type { ReadArticle } from "./found-in-text";
import { type Chooser, line } from "./proposed-source";

type Who = Pick<AttributionForm, "identity" | "source">;

/**
 * The hands of one attribution, with those behind them that all words of the article came through: whoever its wire says wrote or passed
 * it on before the outlet had it. Nobody is made a source by that, nobody stands twice, and what the outlet saw itself came through nobody.
 */
export function throughHands(
  { article, entities }: ReadArticle,
  who: Who,
  relays: AttributionForm["relays"],
  choose: Chooser,
): AttributionForm["relays"] {
  const isOwn = who.identity === "outlet_observation" && isOf(who.source, article.outletId);
  if (isOwn) return relays;
  const nameOf = (choice: NonNullable<Who["source"]>): string[] =>
    "id" in choice
      ? (entities.find(({ id }) => id === choice.id)?.names.map(({ text }) => text) ?? [])
      : [choice.create.name];
  const there = new Set(
    [who.source, ...relays.map(({ entity }) => entity)].flatMap((choice) =>
      choice === null ? [] : nameOf(choice).map(plainName),
    ),
  );
  const hands = (article.cameThrough ?? []).flatMap((name) => {
    const words = line(name);
    const entity = words === null ? null : choose.ofName(words, "organization");
    if (entity === null || isOf(entity, article.outletId)) return [];
    return nameOf(entity).some((each) => there.has(plainName(each))) ? [] : [{ entity, description: null }];
  });
  return [...relays, ...hands].slice(0, 20);
}

const isOf = (choice: Who["source"], id: string | null): boolean =>
  choice !== null && "id" in choice && choice.id === id;
