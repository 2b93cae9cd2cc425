import type { ReactNode } from "react";
import { FieldFault } from "../field-parts";

/** What is wrong with a form as a whole, said at once; nothing where nothing is. */
export function FormFault({ children }: { children: ReactNode }) {
  return children ? <FieldFault role="alert">{children}</FieldFault> : null;
}
