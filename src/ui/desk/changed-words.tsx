import { Fragment, useMemo } from "react";
import { wordParts } from "./word-parts";

/** A text with the words marked that were added since `before`, and those that were taken out struck through. */
export function ChangedWords({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => wordParts(before, after), [before, after]);
  return (
    <p className="changed-words">
      {parts.map(({ text, is }, index) => {
        if (is === "kept") return text;
        const Mark = is === "added" ? "ins" : "del";
        const word = text.trimEnd() || text;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never change places
          <Fragment key={index}>
            <Mark>{word}</Mark>
            {text.slice(word.length)}
          </Fragment>
        );
      })}
    </p>
  );
}
