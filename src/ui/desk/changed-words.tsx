import { diffWords } from "diff";
import { useMemo } from "react";

/** A text with the words marked that were added since `before`, and those that were taken out struck through. */
export function ChangedWords({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => diffWords(before, after), [before, after]);
  return (
    <p className="changed-words">
      {parts.map((part, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never change places
        if (part.added) return <ins key={index}>{part.value}</ins>;
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never change places
        if (part.removed) return <del key={index}>{part.value}</del>;
        return part.value;
      })}
    </p>
  );
}
