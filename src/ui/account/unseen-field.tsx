import type { Notice } from "@/domain/access/notice";
import { Field } from "./field";

/** A field for those who fill in every field there is. Whoever's browser filled it in for them is shown it. */
export function Unseen({ notice }: { notice: Notice | null }) {
  const isFilled = notice?.faults.some(({ field }) => field === "website") ?? false;
  if (isFilled) return <Field name="website" label="Leave this empty" autoComplete="off" notice={notice} />;
  return (
    <div className="sr-only" aria-hidden="true">
      <label htmlFor="f-website">Leave this empty</label>
      <input id="f-website" name="website" type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
