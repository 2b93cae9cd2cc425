import type { AttributionForm, EntityChoice } from "@/domain/suggestion/form/form";
import { choiceName } from "@/domain/suggestion/form/form-record";
import { LinkButton } from "../frame/link-button";
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
    <fieldset className="mt-1 text-[0.875rem]/6" aria-label={`Whom “${words}” means`}>
      <span className="text-ink-3">“{words}” may be</span>{" "}
      {choices.map((choice) => {
        const name = choiceName(choice, people.entity);
        const says = people.saysOf?.(choice, said) ?? null;
        return (
          <span key={JSON.stringify(choice)} className="me-3">
            <LinkButton type="button" onClick={() => choose(choice)}>
              {"create" in choice ? "a new record, " : null}
              <bdi>{name}</bdi>
            </LinkButton>
            {says ? (
              <>
                {" "}
                <span className="text-ink-3">(“… {says} …”)</span>
              </>
            ) : null}
          </span>
        );
      })}
    </fieldset>
  );
}
