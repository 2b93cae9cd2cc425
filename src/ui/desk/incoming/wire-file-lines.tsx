import { countedWords } from "@/domain/wires/counted-suggestions";
import { embargoInForce } from "@/domain/wires/embargo";
import { stopOf } from "@/domain/wires/wire-item";
import type { WireFileTold, WireOutcome } from "@/domain/wires/wire-line";
import { embargoWords, signalWords, stopWords } from "@/domain/wires/wire-words";

/** What an item is to what came before it, told before the file comes in and after. */
const outcomes: Record<WireOutcome, string> = {
  new: "new",
  version: "another version of one that came before",
  earlier: "a version that is behind the one that stands",
  held: "came before, in this version",
  otherwise: "came before in this version with other words: not taken",
};

/** The items of a file of a wire, and what of it was not read. */
export function WireFileLines({ file, now }: { file: WireFileTold; now: Date }) {
  const { name, lines, faults } = file;
  return (
    <>
      {lines.length > 0 ? (
        <ul className="grid gap-2 text-sm/6" aria-label={`What stands in ${name}`}>
          {lines.map(({ guid, version, title, sender, embargo, suggestions, outcome, ...state }) => {
            const stop = stopOf(state);
            const held = embargoInForce(embargo, now);
            const told = [
              outcomes[outcome],
              ...(version === null ? [] : [`version ${version}`]),
              ...state.signals.filter((one) => one !== "kill").map((one) => signalWords[one].toLowerCase()),
              ...(suggestions === null ? [] : [countedWords(suggestions)]),
            ];
            return (
              <li key={`${guid} ${version} ${outcome}`} className="border-l-3 border-line pl-3">
                <p>
                  <strong className="font-semibold" dir="auto">
                    {title || guid}
                  </strong>{" "}
                  <span className="text-ink-3">
                    <bdi>{sender}</bdi> · {told.join(" · ")}
                  </span>
                </p>
                {stop === null ? null : <p className="font-semibold text-refuted-ink">{stopWords[stop]}.</p>}
                {held ? <p className="font-semibold">{embargoWords(held.until)}</p> : null}
              </li>
            );
          })}
        </ul>
      ) : null}
      {faults.length > 0 ? (
        <ul className="mt-2 text-sm/6" aria-label={`What was not read of ${name}`}>
          {faults.map((words, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two items may be broken in the same way
            <li key={at} className="text-refuted-ink">
              Not read: {words}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
