import type { Viewer } from "@/domain/access/viewer";
import type { SubjectName } from "@/domain/draft/subject";
import { refusals } from "@/queries/desk/publication/publications";
import { Refusal } from "@/ui/desk/publication/refusal";
import { reading } from "../reading";
import { Dismiss } from "./dismiss";

/**
 * What a chief refused to publish and nobody has asked for again: all that the viewer asked for, or, of what is worked
 * on (`scopes`), whoever asked. A claim's page tells only of what was looked at in that claim.
 */
export async function Refused(props: {
  viewer: Viewer;
  scopes?: readonly SubjectName[];
  claim?: string;
  brief?: boolean;
}) {
  const { viewer, scopes, claim, brief = false } = props;
  const found = await reading((db) => refusals(db, scopes ? { scopes } : { askedBy: viewer.id }));
  return found
    .filter(({ secondLooks }) => claim === undefined || secondLooks.some(({ claimId }) => claimId === claim))
    .map((one) => (
      <Refusal
        key={one.id}
        one={one}
        brief={brief}
        dismiss={one.requestedById === viewer.id ? <Dismiss publication={one.id} /> : null}
      />
    ));
}
