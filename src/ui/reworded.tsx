import type { Rewording } from "@/domain/pages";
import { dayWords, isoShort } from "@/domain/time/date-words";

/** That words of a page's subject were others before, on which day they were changed, and what they were. */
export function Reworded({ reworded }: { reworded: Rewording[] }) {
  return reworded.map(({ what, forms }) => {
    const last = forms.at(-1)!;
    return (
      <details className="reworded" key={what}>
        <summary>
          {what === "Wording" ? "Reworded" : `${what} reworded`} on <Day instant={last.since!} />
        </summary>
        <ol>
          {forms.slice(0, -1).map(({ text }, at) => {
            const until = forms[at + 1]!.since!;
            return (
              <li key={until.getTime()}>
                <span className="dim">
                  Until <Day instant={until} />:
                </span>{" "}
                {text === null ? <span className="dim">nothing</span> : <bdi>{text}</bdi>}
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
