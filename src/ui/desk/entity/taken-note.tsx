import type { TakenFrom } from "@/domain/reconcile/looked-up";
import { dayWords } from "@/domain/time/date-words";
import { ExternalLink } from "../../entries/chain";

/** Beside what was taken over: from where, by whom and when. */
export function TakenNote(props: { taken: readonly TakenFrom[]; what: TakenFrom["what"]; value: string }) {
  const { taken, what, value } = props;
  const own = taken.filter((one) => one.what === what && one.value === value);
  if (own.length === 0) return null;
  return (
    <p className="col-span-full text-ink-3 text-[0.92em] wrap-anywhere">
      {own.map(({ service, serviceId, url, by, at }) => (
        <span key={service} className="block">
          From {service}, {url ? <ExternalLink href={url}>{serviceId}</ExternalLink> : serviceId}; taken over
          by {by} on <time dateTime={at}>{dayWords(new Date(at))}</time>
        </span>
      ))}
    </p>
  );
}
