import type { EntityChoice } from "@/domain/suggestion/form/form";
import { choiceName } from "@/domain/suggestion/form/form-record";
import { LinkButton } from "../frame/link-button";
import type { People } from "./choice-field";

/** Whom the words as they stand no longer name, and the claim is therefore not about: each can be put back. */
export function NotAbout(props: {
  choices: readonly EntityChoice[];
  people: People;
  putBack: (choice: EntityChoice, name: string) => void;
}) {
  const { choices, people, putBack } = props;
  return choices.map((choice) => {
    const name = choiceName(choice, people.entity);
    return (
      <p key={name} className="mt-1 text-[0.875rem]/6" role="status">
        No longer about <bdi>{name}</bdi>, whom these words do not name.{" "}
        <LinkButton type="button" onClick={() => putBack(choice, name)}>
          Put back<span className="sr-only"> {name}</span>
        </LinkButton>
      </p>
    );
  });
}
