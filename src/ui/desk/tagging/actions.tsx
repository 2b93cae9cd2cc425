import type { ComponentProps } from "react";
import type { Finding, Reply } from "@/domain/lint/finding";
import type { KeyCommand } from "@/domain/suggestion/keys";
import type { AnotherFigure } from "@/domain/suggestion/wording/another-figure";
import type { LineStyle } from "@/domain/vocabulary";
import { buttonLook } from "../../button-look";
import { PanelActions, PanelButton, PanelFoot } from "./panel";

/** What can be done with what is in hand; every one has a key as well. */
export function Actions(props: {
  save: string;
  saveKey: string;
  withKeys: boolean;
  /** `n`: the suggestion of the same article that it came of. */
  nearest: {
    claimId: string;
    text: string;
    line: LineStyle;
    n: number | null;
    another: AnotherFigure | null;
  } | null;
  /** The open question that has held up Enter. */
  question: Finding | null;
  answer: (reply: Reply) => void;
  act: (command: KeyCommand) => void;
  canSplit: boolean;
  dismissWords: string;
}) {
  const { save, saveKey, withKeys, nearest, question, answer, act, canSplit, dismissWords } = props;
  const reply = question?.reply;
  const key = (letter: string) => (withKeys ? letter : null);
  return (
    <PanelFoot>
      {nearest ? (
        <div
          className="grid grid-cols-[9px_minmax(0,1fr)_auto] items-center gap-3 text-sm"
          data-status={nearest.line}
        >
          <span className="vline" aria-hidden="true" />
          {/* Told in a line, and whole to whoever points at it: the link ends where its words do, not under the button. */}
          <p className="lg:pointer-fine:flex lg:pointer-fine:gap-[0.5ch] lg:pointer-fine:whitespace-nowrap">
            {nearest.another
              ? `Another ${nearest.another.kind}, ${nearest.another.claimed}, is said in`
              : nearest.n === null
                ? "Close to"
                : `This article says so already, in suggestion ${nearest.n}:`}{" "}
            <a
              className="lg:pointer-fine:overflow-hidden lg:pointer-fine:text-ellipsis"
              href={`/desk/claims/${nearest.claimId}`}
              title={nearest.text}
            >
              “{nearest.text}”
            </a>
          </p>
          <QuietButton onClick={() => act({ kind: "merge" })}>
            {nearest.another ? "Set against it" : "Merge"}{" "}
            {withKeys ? <kbd className="max-lg:hidden">M</kbd> : null}
          </QuietButton>
        </div>
      ) : null}
      {question ? (
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-l-3 border-ink pl-3 text-sm">
          <p role="alert">Not saved yet. {question.words}</p>
          <span className="flex flex-wrap gap-x-2 gap-y-1">
            {reply ? <QuietButton onClick={() => answer(reply)}>{reply.words}</QuietButton> : null}
            <QuietButton onClick={() => act({ kind: "save", asItIs: true })}>
              Save it as it is <kbd className="max-lg:hidden">Ctrl Enter</kbd>
            </QuietButton>
          </span>
        </div>
      ) : null}
      <PanelActions>
        <PanelButton primary type="submit" shortcut={key(saveKey)}>
          {save}
        </PanelButton>
        <PanelButton shortcut={key("E")} onClick={() => act({ kind: "edit" })}>
          Edit
        </PanelButton>
        {nearest ? null : (
          <PanelButton shortcut={key("M")} onClick={() => act({ kind: "merge" })}>
            Merge
          </PanelButton>
        )}
        {canSplit ? (
          <PanelButton shortcut={key("S")} onClick={() => act({ kind: "split" })}>
            Split
          </PanelButton>
        ) : null}
        <PanelButton shortcut={key("X")} onClick={() => act({ kind: "dismiss" })}>
          {dismissWords}
        </PanelButton>
        <PanelButton shortcut={key("Q")} onClick={() => act({ kind: "question" })}>
          Question
        </PanelButton>
      </PanelActions>
    </PanelFoot>
  );
}

function QuietButton(button: ComponentProps<"button">) {
  return (
    <button
      className={`${buttonLook("plain", "quiet")} bg-raised hover:bg-raised`}
      type="button"
      {...button}
    />
  );
}
