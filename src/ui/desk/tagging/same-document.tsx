import type { ToldDocument } from "@/domain/suggestion/same-document";
import { LinkButton } from "../link-button";

/** Documents that this article told of by other words: chosen, the two are one source, and count once. */
export function SameDocument(props: {
  documents: readonly ToldDocument[];
  choose: (document: ToldDocument) => void;
}) {
  const { documents, choose } = props;
  if (documents.length === 0) return null;
  return (
    <fieldset className="mt-1 text-[0.875rem]/6" aria-label="Whether it is a document told of before">
      <span className="text-ink-3">The same document as</span>{" "}
      {documents.map((one) => (
        <LinkButton key={JSON.stringify(one)} className="me-3" type="button" onClick={() => choose(one)}>
          “<bdi>{one.sourceDescription}</bdi>”
        </LinkButton>
      ))}
    </fieldset>
  );
}
