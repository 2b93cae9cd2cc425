import type { Rewording } from "@/domain/pages";
import { dayWords, isoShort } from "@/domain/time/date-words";

/** That words of a page's subject were others before, on which day they were changed, and what they were. */
export function Reworded({ reworded }: { reworded: Rewording[] }) {
  return reworded.map(({ what, forms }) => {
    const last = forms.at(-1)!;
    return (
      <details data-whole-on-paper className="mt-3 max-w-176 text-sm wrap-anywhere text-ink-2" key={what}>
        <summary>
          {what === "Wording" ? "Reworded" : `${what} reworded`} on <Day instant={last.since!} />
        </summary>
        <ol className="mt-2 border-s border-ink-3 ps-4">
          {forms.slice(0, -1).map(({ text }, at) => {
            const until = forms[at + 1]!.since!;
            return (
              <li className="not-first:mt-2" key={until.getTime()}>
                <span className="text-ink-3">
                  Until <Day instant={until} />:
                </span>{" "}
                {text === null ? <span className="text-ink-3">nothing</span> : <bdi>{text}</bdi>}
              </li>
            );
          })}
        </ol>
      </details>
    );
  });
}

function Day({ instant }: { instant: Date }) {
  return <time dateTime={isoShort(instant)}>{dayWords(instant)}</time>;
}
