import { browserWords } from "@/domain/access/browser-words";
import type { ShownSession } from "@/domain/access/shown-session";
import { instantWords } from "@/domain/time/date-words";

/** Where somebody is signed in, in words: the browser, its network, and when it came and was last seen. */
export function SessionLine({ session }: { session: ShownSession }) {
  const { browser, network, since, seenAt } = session;
  return (
    <span className="min-w-0 grow basis-72">
      {browserWords(browser)}
      {network === null ? null : <span className="text-ink-2"> from {network}</span>}
      <span className="block text-sm/6 text-ink-3">
        since <Instant at={since} />, last seen <Instant at={seenAt} />
      </span>
    </span>
  );
}

function Instant({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{instantWords(at)}</time>;
}
