import type { Attribution } from "../claim";
import { hidingAdverbs } from "../language/hiding-adverbs";
import { assertsIt, type Matter, onAttribution, onText, placesOf, type Rule } from "./matter";

const hiding = new RegExp(
  `\\b(?:${[...hidingAdverbs].join("|")}|rumou?red to|(?:is|are|was|were) (?:widely )?(?:said|believed|thought|understood|rumou?red|alleged|reputed) to|it (?:is|was) (?:said|claimed|alleged|rumou?red|understood) that)\\b`,
  "giu",
);

/** "Reportedly" passes on what somebody says and keeps silent about who: readers are owed the source, or its description. */
export const hedgeWithoutSource: Rule = (matter) => {
  const { claim, plain } = matter;
  if (claim.attributions.some((said) => assertsIt(said) && tellsWho(said))) return [];
  const inText = placesOf(plain, hiding).map((found) =>
    onText(
      "hedge_without_source",
      found,
      `“${found.text}”: by whom? No attribution of this claim says so.`,
      "Name or describe who says it, then leave the word out of the claim: the status carries the doubt.",
    ),
  );
  return [...inText, ...hedged(matter)];
};

function hedged({ claim }: Matter) {
  return claim.attributions
    .filter((said) => assertsIt(said) && said.hedge?.kind === "hidden_source" && !tellsWho(said))
    .map((said) =>
      onAttribution(
        "hedge_without_source",
        said,
        "source",
        `“${said.hedge?.text || "reportedly"}” in ${said.article.outlet.name}: by whom? Neither a source nor an outlet that it came from is given.`,
        "Describe who says it, or name the outlet that reported it.",
      ),
    );
}

/** A source by name or description, or the outlet it came from. An outlet that itself writes "reportedly" tells nobody. */
function tellsWho({ source, hedge, relays, article }: Attribution): boolean {
  if (relays.some(({ entity, description }) => entity !== null || isGiven(description))) return true;
  if (source.identity === "outlet_observation" && source.entity?.id === article.outlet.id)
    return hedge?.kind !== "hidden_source";
  return source.entity !== null || isGiven(source.description);
}

const isGiven = (text: string | null) => text !== null && text.trim() !== "";
