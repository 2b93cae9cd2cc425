import type { PinCheck } from "@/domain/citation/citation";
import { dayWords } from "@/domain/time/date-words";

/** At the head of a page whose address was cited: whether what it shows is what was cited, and else what that was. */
export function PinNote({ pinned }: { pinned: PinCheck | null }) {
  if (pinned === null) return null;
  return (
    <aside className="mt-5 max-w-176 border-s border-ink ps-4 text-sm" aria-label="What was cited">
      {pinned.is === "as_cited" ? <AsCited {...pinned} /> : <Changed {...pinned} />}
    </aside>
  );
}

function AsCited({ pin }: { pin: PinCheck["pin"] }) {
  return (
    <p>
      <strong className="font-semibold">This is what was cited on {dayWords(pin.read)}.</strong> The record
      has the SHA-256 that stands in the address.
    </p>
  );
}

function Changed({ pin, before }: { pin: PinCheck["pin"]; before: string | null }) {
  if (before === null)
    return (
      <p>
        <strong className="font-semibold">This is not what was cited.</strong> The SHA-256 in the address is
        that of nothing that this page says or said when it was read.
      </p>
    );
  return (
    <p>
      <strong className="font-semibold">This is not what was cited on {dayWords(pin.read)}.</strong> What is
      recorded of that time has changed since. It said then: <bdi>{before}</bdi>
    </p>
  );
}
