import { memo } from "react";
import { lineWord } from "@/domain/status/status-words";
import type { LineStyle } from "@/domain/timeline/entry";
import { Icon } from "../../lines/icon";
import { Glyph } from "../../lines/status-label";

/** One suggestion in the queue. `done` says what became of it; null while it waits. */
export type QueueRow = { id: string; n: number; line: LineStyle; text: string; done: string | null };

/** Every suggestion in the order of the text. One of them can be tabbed to: the one that is worked on. */
export const Queue = memo(function Queue(props: {
  rows: readonly QueueRow[];
  current: string | null;
  choose: (id: string) => void;
}) {
  const { rows, current, choose } = props;
  return (
    <div className="queue">
      <h2 id="q-h" className="label" tabIndex={-1}>
        Suggestions
      </h2>
      {rows.length === 0 ? (
        <p className="queue__none">
          Nothing in this text was read as somebody saying something. Select words in the article and press N.
        </p>
      ) : null}
      <ol className="qlist" aria-labelledby="q-h">
        {rows.map((row) => (
          <Row key={row.id} row={row} isCurrent={row.id === current} choose={choose} />
        ))}
      </ol>
    </div>
  );
});

const Row = memo(
  function Row(props: { row: QueueRow; isCurrent: boolean; choose: (id: string) => void }) {
    const { row, isCurrent, choose } = props;
    const { id, n, line, text, done } = row;
    return (
      <li className={[isCurrent ? "cur" : "", done ? "done" : ""].filter(Boolean).join(" ") || undefined}>
        <button
          type="button"
          data-row={id}
          tabIndex={isCurrent ? 0 : -1}
          aria-current={isCurrent ? "true" : undefined}
          onClick={() => choose(id)}
        >
          <span className="qn num">{n}</span>
          <span data-status={line}>
            <Glyph style={line} />
          </span>
          <span className="qt">{text}</span>
          <span className="qd">
            <span className="vh">, {lineWord(line)}</span>
            {done ? (
              <>
                <Icon name="check" />
                <span className="vh">, {done}</span>
              </>
            ) : null}
          </span>
        </button>
      </li>
    );
  },
  (before, after) =>
    before.isCurrent === after.isCurrent && before.choose === after.choose && sameRow(before.row, after.row),
);

function sameRow(one: QueueRow, other: QueueRow): boolean {
  return one.line === other.line && one.text === other.text && one.done === other.done && one.n === other.n;
}
