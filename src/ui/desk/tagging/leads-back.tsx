import type { AttributionForm, EntityChoice } from "@/domain/suggestion/form";
import { choiceName } from "@/domain/suggestion/form-record";
import type { People } from "./choice-field";

/**
 * "Its" and "the network" name nobody: whom they can mean, of those named before, and whom editors chose for the same words
 * before, is offered and never taken unasked.
 */
export function LeadsBack(props: {
  said: AttributionForm;
  people: People;
  choose: (choice: EntityChoice) => void;
}) {
  const { said, people, choose } = props;
  const choices = people.before?.(said) ?? [];
  if (choices.length === 0) return null;
  const words = said.selectors.find(({ role }) => role === "source")?.exact ?? said.sourceDescription ?? "";
  return (
    <fieldset className="leadsback" aria-label={`Whom “${words}” means`}>
      <span className="dim">“{words}” may be</span>{" "}
      {choices.map((choice) => {
        const name = choiceName(choice, people.entity);
        return (
          <button
            key={JSON.stringify(choice)}
            type="button"
            className="linkish"
            onClick={() => choose(choice)}
          >
            <bdi>{name}</bdi>
          </button>
        );
      })}
    </fieldset>
  );
}
