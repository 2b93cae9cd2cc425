import { countedWords } from "@/domain/wires/counted-suggestions";
import { embargoInForce } from "@/domain/wires/embargo";
import { partWords } from "@/domain/wires/info-source";
import type { WireTold } from "@/domain/wires/wire-told";
import { embargoWords, signalWords, stopWords } from "@/domain/wires/wire-words";

/** What a wire says of an item: whether it may be used yet, whose it is and through whose hands it came, each with its role. */
export function WireNote({ wire, now }: { wire: WireTold; now: Date }) {
  const { embargo, stop, signals, version, versions, note, sources, passedOn, suggestions } = wire;
  const held = embargoInForce(embargo, now);
  const told = [
    ...signals.filter((signal) => signal !== "kill" || stop === null).map((signal) => signalWords[signal]),
    ...(version === null ? [] : [`version ${version}`]),
    ...(versions > 1 ? [`${versions} versions came`] : []),
    ...(suggestions === null ? [] : [countedWords(suggestions)]),
  ];
  return (
    <div className="mt-1 grid gap-1 text-sm/6">
      {stop === null ? null : (
        <p className="font-semibold text-refuted-ink">
          {stopWords[stop]}.{note ? <bdi className="font-normal"> {note}</bdi> : null}
        </p>
      )}
      {held ? (
        <p className="font-semibold">
          {embargoWords(held.until)}{" "}
          <span className="font-normal">Nothing of it can be published before.</span>
        </p>
      ) : null}
      {told.length > 0 ? <p className="text-ink-2 first-letter:uppercase">{told.join(" · ")}</p> : null}
      {stop === null && note ? (
        <p className="text-ink-2">
          Its desk to yours: <bdi>{note}</bdi>
        </p>
      ) : null}
      {passedOn.length > 0 ? (
        <p>
          Passed on by{" "}
          {passedOn.map((name, at) => (
            <span key={name}>
              {at > 0 ? ", " : ""}
              <bdi>{name}</bdi>
            </span>
          ))}
          .
        </p>
      ) : null}
      {sources.length > 0 ? (
        <ul aria-label="Sources that its wire names">
          {sources.map(({ name, role, part }) => (
            <li key={`${name} ${role}`}>
              <bdi>{name}</bdi> {partWords[part]}
              {part === "unknown" ? (
                <>
                  {" "}
                  (<bdi>{role}</bdi>): nothing is made of it
                </>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
