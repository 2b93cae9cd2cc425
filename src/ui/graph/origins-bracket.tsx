import type { OriginsWords } from "./graph-words";
import type { Scene } from "./scene";

/** Under the drawing: which columns make one origin, and which outlets only carry it. */
export function OriginsBracket({ scene, words }: { scene: Scene; words: OriginsWords }) {
  const { columns, bottom } = scene;
  if (columns.length === 0) return null;
  const cutColumn = Math.max(0, ...words.cut.map((id) => columnOf(scene, id)));
  const first = columns[cutColumn]!.right;
  const [from, to] = [columns[Math.min(1, columns.length - 1)]!.left, columns.at(-1)!.right];
  const y = bottom + 28;
  const numberWidth = words.origins.includes("to")
    ? words.origins.length * 14 + 18
    : words.origins.length * 19 + 8;
  // Beside the first bracket's words, wherever those end: letters are counted, as everywhere in the drawing.
  const second = Math.max(from, first + 40, numberWidth + words.because.length * 6.8 + 32);
  const room = columns.length > 1 && second + 240 < scene.width;
  return (
    <g className="gb">
      <path d={`M0 ${y}v10H${first}v-10`} />
      <text className="gb__n" x="0" y={y + 52}>
        {words.origins}
      </text>
      <text className="gb__t" x={numberWidth} y={y + 41}>
        {words.noun}
      </text>
      <text className="gb__d" x={numberWidth} y={y + 59}>
        {words.because}
      </text>
      {room ? (
        <>
          <path className="gb2" d={`M${from} ${y + 18}v10H${to}v-10`} />
          <g transform={`translate(${second} ${y + 18})`}>
            <text className="gb__n" x="0" y="52">
              {words.outlets}
            </text>
            <text className="gb__t" x={String(words.outlets).length * 19 + 9} y="41">
              {words.outlets === 1 ? "outlet" : "outlets"}
            </text>
            <text className="gb__d" x={String(words.outlets).length * 19 + 9} y="59">
              {words.outletsNote}
            </text>
          </g>
        </>
      ) : null}
    </g>
  );
}

/** The same under the phone's drawing, as text that wraps. */
export function OriginsBelow({ words }: { words: OriginsWords }) {
  return (
    <dl className="origins only-m">
      <div>
        <dt>{words.noun}</dt>
        <dd>{words.origins}</dd>
      </div>
      <div>
        <dt>{words.outlets === 1 ? "outlet" : "outlets"}</dt>
        <dd>{words.outlets}</dd>
      </div>
      <div className="origins__note">
        <dt className="vh">What that means</dt>
        <dd>
          {words.because} {words.outletsNote}
        </dd>
      </div>
    </dl>
  );
}

function columnOf(scene: Scene, id: string): number {
  const box = scene.boxes.find((one) => one.id === id);
  if (!box) return 0;
  return Math.max(
    0,
    scene.columns.findIndex((column) => column.left === box.x),
  );
}
