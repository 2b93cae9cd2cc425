import { Fragment, useMemo } from "react";
import { wordParts } from "./word-parts";

const marks = {
  added: "font-semibold underline decoration-2 underline-offset-[0.2em]",
  removed: "text-ink-3",
};

/** A text with the words marked that were added since `before`, and those that were taken out struck through. */
export function ChangedWords({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => wordParts(before, after), [before, after]);
  return (
    <p className="font-serif text-md/6 wrap-anywhere whitespace-pre-line">
      {parts.map(({ text, is }, index) => {
        if (is === "kept") return text;
        const Mark = is === "added" ? "ins" : "del";
        const word = text.trimEnd() || text;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never change places
          <Fragment key={index}>
            <Mark className={marks[is]}>{word}</Mark>
            {text.slice(word.length)}
          </Fragment>
        );
      })}
    </p>
  );
}
