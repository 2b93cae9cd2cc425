import type { KeyCommand } from "@/domain/suggestion/keys";
import type { LineStyle } from "@/domain/vocabulary";

/** What can be done with what is in hand; every one has a key as well. */
export function Actions(props: {
  save: string;
  saveKey: string;
  withKeys: boolean;
  /** `n`: the suggestion of the same article that it came of. */
  nearest: { claimId: string; text: string; line: LineStyle; n: number | null } | null;
  act: (command: KeyCommand) => void;
  canSplit: boolean;
  dismissWords: string;
}) {
  const { save, saveKey, withKeys, nearest, act, canSplit, dismissWords } = props;
  const key = (letter: string) => (withKeys ? <kbd>{letter}</kbd> : null);
  return (
    <>
      {nearest ? (
        <div className="merge" data-status={nearest.line}>
          <span className="vline" aria-hidden="true" />
          <p>
            {nearest.n === null ? "Close to" : `This article says so already, in suggestion ${nearest.n}:`}{" "}
            <a href={`/desk/claims/${nearest.claimId}`} title={nearest.text}>
              “{nearest.text}”
            </a>
          </p>
          <button className="btn btn--quiet" type="button" onClick={() => act({ kind: "merge" })}>
            Merge {key("M")}
          </button>
        </div>
      ) : null}
      <div className="cform__act">
        <button className="btn btn--primary" type="submit">
          {save} {key(saveKey)}
        </button>
        <button className="btn" type="button" onClick={() => act({ kind: "edit" })}>
          Edit {key("E")}
        </button>
        {nearest ? null : (
          <button className="btn" type="button" onClick={() => act({ kind: "merge" })}>
            Merge {key("M")}
          </button>
        )}
        {canSplit ? (
          <button className="btn" type="button" onClick={() => act({ kind: "split" })}>
            Split {key("S")}
          </button>
        ) : null}
        <button className="btn" type="button" onClick={() => act({ kind: "dismiss" })}>
          {dismissWords} {key("X")}
        </button>
        <button className="btn" type="button" onClick={() => act({ kind: "question" })}>
          Question {key("Q")}
        </button>
      </div>
    </>
  );
}
