import { isFurniture, type TakenPart, takenWords } from "@/domain/article/taken-part";
import { buttonLook } from "@/ui/button-look";
import { FieldHint } from "@/ui/field-parts";

/** What was taken out of the text that was pasted, as what, and the way back. */
export function Taken(props: {
  parts: readonly TakenPart[];
  unlisted: number;
  putBack: (part: TakenPart) => void;
}) {
  const { unlisted, putBack } = props;
  const parts = props.parts.filter(({ isBack }) => !isBack);
  if (parts.length === 0 && unlisted === 0) return null;
  const around = parts.filter(({ as }) => isFurniture(as));
  return (
    <section className="mt-6 text-sm" aria-labelledby="taken-h">
      <h2 id="taken-h" className="text-md font-semibold">
        Taken out of the text
      </h2>
      <FieldHint>
        Each can be put back where it stood. <kbd>Ctrl Z</kbd> takes the reading back as a whole.
      </FieldHint>
      <TakenList parts={parts.filter(({ as }) => !isFurniture(as))} putBack={putBack} />
      {around.length > 0 ? (
        <details open={around.length <= 6}>
          <summary className="py-2">Around the article: {countWords(around)}</summary>
          <TakenList parts={around} putBack={putBack} />
        </details>
      ) : null}
      {unlisted > 0 ? (
        <p className="text-ink-3">
          {unlisted} more are too much to be listed: paste what you need of them by hand.
        </p>
      ) : null}
    </section>
  );
}

function TakenList(props: { parts: readonly TakenPart[]; putBack: (part: TakenPart) => void }) {
  if (props.parts.length === 0) return null;
  return (
    <ul>
      {props.parts.map((part) => (
        <li
          key={part.id}
          className="grid grid-cols-[9rem_minmax(0,1fr)_auto] items-baseline gap-3 border-t border-hair py-2 max-sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <span className="text-ink-3">{takenWords[part.as]}</span>
          <span className="wrap-anywhere whitespace-pre-line max-sm:col-span-full max-sm:row-2" dir="auto">
            {part.words.length > mostShown ? `${part.words.slice(0, mostShown)}…` : part.words}
          </span>
          <button
            className={buttonLook("plain", "quiet")}
            type="button"
            aria-label={`Put back: ${takenWords[part.as]}, ${part.words.slice(0, 60)}`}
            onClick={() => props.putBack(part)}
          >
            Put back
          </button>
        </li>
      ))}
    </ul>
  );
}

const mostShown = 400;

/** "Caption (2), Related links". */
function countWords(parts: readonly TakenPart[]): string {
  const counts = new Map<string, number>();
  for (const { as } of parts) counts.set(takenWords[as], (counts.get(takenWords[as]) ?? 0) + 1);
  return [...counts].map(([words, count]) => (count === 1 ? words : `${words} (${count})`)).join(", ");
}
