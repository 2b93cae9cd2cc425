import type { KeyLine } from "@/domain/suggestion/keys";

/** The keys of a list, each with what it does; a phone has none. */
export function KeyHints({ keys }: { keys: readonly KeyLine<unknown>[] }) {
  return (
    <span className="max-sm:hidden">
      {keys.map(({ shown, says }) => (
        <span key={says} className="mr-3">
          <kbd>{shown}</kbd> {says}
        </span>
      ))}
    </span>
  );
}
