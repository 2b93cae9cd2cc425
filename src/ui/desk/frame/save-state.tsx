import type { SaveWords } from "@/domain/outbox/save-words";

const marks = {
  saved: "rounded-full bg-ink-2",
  busy: "rounded-full border-[1.5px] border-dotted border-ink-2",
  off: "rounded-full border-[1.5px] border-ink-2",
  bad: "bg-refuted-line",
};

/** Where the work stands: a mark, never without its words, said to screen readers as it changes. */
export function SaveState({ mark, words }: SaveWords) {
  return (
    <p role="status" data-mark={mark} className="inline-flex items-center gap-2 text-sm">
      <span className={`size-2 flex-none ${marks[mark]}`} aria-hidden="true" />
      {words}
    </p>
  );
}
