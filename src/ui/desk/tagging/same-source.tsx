import type { ToldSource } from "@/domain/suggestion/propose/same-source";
import { LinkButton } from "../frame/link-button";

/** Sources without a name that this article told of by other words: chosen, the two are one source, and count once. */
export function SameSource(props: {
  sources: readonly ToldSource[];
  choose: (source: ToldSource) => void;
  withKeys: boolean;
}) {
  const { sources, choose, withKeys } = props;
  const [first] = sources;
  if (first === undefined) return null;
  const kind = first.identity === "document" ? "document" : "source";
  return (
    <fieldset className="mt-1 text-[0.875rem]/6" aria-label={`Whether it is a ${kind} told of before`}>
      <span className="text-ink-3">The same {kind} as</span>{" "}
      {sources.map((one) => (
        <LinkButton key={JSON.stringify(one)} className="me-3" type="button" onClick={() => choose(one)}>
          “<bdi>{one.sourceDescription}</bdi>”
          {withKeys && one === first ? <kbd className="ms-1 max-lg:hidden">I</kbd> : null}
        </LinkButton>
      ))}
    </fieldset>
  );
}
