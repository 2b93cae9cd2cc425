import type { Present } from "@/domain/suggestion/tagging-page";

/** Who else has this open just now. */
export function OthersHere({ present }: { present: readonly Present[] }) {
  return (
    <p className="min-h-5" role="status">
      {present.length === 0 ? null : `Also here: ${present.map(({ name }) => name).join(", ")}`}
    </p>
  );
}
