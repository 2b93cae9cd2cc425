import { plural } from "@/domain/status/wording";
import { printStep } from "./box-size";
import { Lines } from "./drawing";
import type { OriginsWords } from "./graph-words";
import type { Scene } from "./scene";
import { wrapped } from "./wrapped";

const [mostWide, letter] = [560, 6.8];

/** How high the brackets and the words under them are: the words wrap. */
export function bracketHeight(words: OriginsWords): number {
  return 118 + (becauseLines(words).length - 1) * printStep;
}

function becauseLines({ because }: OriginsWords): string[] {
  return wrapped(because, mostWide, letter, 8);
}

/** Under the drawing: which columns make one origin, and which outlets are counted. */
export function OriginsBracket({ scene, words }: { scene: Scene; words: OriginsWords }) {
  const { columns, bottom } = scene;
  if (columns.length === 0) return null;
  const cutColumn = Math.max(0, ...words.cut.map((id) => columnOf(scene, id)));
  const first = columns[cutColumn]!.right;
  // Where all outlets are origins, the first bracket has them; otherwise the second spans all that it counts.
  const published = words.outlets.map((id) => columnOf(scene, id));
  const carrying = published.some((column) => column > cutColumn) ? published : [];
  const [from, to] = [
    columns[Math.min(...carrying, columns.length - 1)]!.left,
    columns[Math.max(...carrying, 0)]!.right,
  ];
  const because = becauseLines(words);
  const y = bottom + 28;
  // The wider bracket stands over the other: under it, its line would go through the words of the origins.
  const [own, outlets] = carrying.length > 0 && from < first ? [y + 18, y] : [y, y + 18];
  const widest = Math.max(...because.map((line) => line.length));
  const numberWidth = words.origins.includes("to")
    ? words.origins.length * 14 + 18
    : words.origins.length * 19 + 8;
  // Beside the first bracket's words, wherever those end: letters are counted, as everywhere in the drawing.
  const second = Math.max(from, first + 40, numberWidth + widest * letter + 32);
  const room = second + 240 < scene.width;
  const count = words.outlets.length;
  return (
    <g className="gb">
      <path d={`M0 ${own}v10H${first}v-10`} />
      <text className="gb__n" x="0" y={own + 52}>
        {words.origins}
      </text>
      <text className="gb__t" x={numberWidth} y={own + 41}>
        {words.noun}
      </text>
      <Lines className="gb__d" lines={because} x={numberWidth} y={own + 59} step={printStep} />
      {room ? (
        <>
          {carrying.length > 0 ? <path className="gb2" d={`M${from} ${outlets}v10H${to}v-10`} /> : null}
          <g transform={`translate(${second} ${carrying.length > 0 ? y + 18 : y})`}>
            <text className="gb__n" x="0" y="52">
              {count}
            </text>
            <text className="gb__t" x={String(count).length * 19 + 9} y="41">
              {plural(count, "outlet", "outlets")}
            </text>
            <text className="gb__d" x={String(count).length * 19 + 9} y="59">
              {words.outletsNote}
            </text>
          </g>
        </>
      ) : null}
    </g>
  );
}

const counted = "flex flex-row-reverse items-baseline gap-2";
const count = "font-serif text-[2.375rem]/11 font-medium";

/** The same under the phone's drawing, as text that wraps. */
export function OriginsBelow({ words }: { words: OriginsWords }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 border-t border-hair pt-3 md:hidden">
      <div className={counted}>
        <dt className="font-semibold">{words.noun}</dt>
        <dd className={count}>{words.origins}</dd>
      </div>
      <div className={counted}>
        <dt className="font-semibold">{plural(words.outlets.length, "outlet", "outlets")}</dt>
        <dd className={count}>{words.outlets.length}</dd>
      </div>
      <div className={`${counted} basis-full`}>
        <dt className="sr-only">What that means</dt>
        <dd className="min-w-0 flex-1 text-sm wrap-anywhere text-ink-3">
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
