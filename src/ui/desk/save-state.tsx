import type { SaveWords } from "@/domain/outbox/save-words";

const marks = { saved: "save", busy: "save save--busy", off: "save save--off", bad: "save save--bad" };

/** Where the work stands: a mark, never without its words, said to screen readers as it changes. */
export function SaveState({ mark, words }: SaveWords) {
  return (
    <p role="status" className={marks[mark]}>
      <span className="save__dot" aria-hidden="true" />
      {words}
    </p>
  );
}
