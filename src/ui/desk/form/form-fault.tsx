import type { ReactNode } from "react";
import { FieldFault } from "../../field-parts";

/** What a field for a reason says of itself where it is empty. */
export const noWhy = "is missing: say why, in a few words";

/** What is wrong with a form as a whole, said at once; nothing where nothing is, or where a field says it. */
export function FormFault({ children }: { children: ReactNode }) {
  return children && children !== noWhy ? <FieldFault>{children}</FieldFault> : null;
}
