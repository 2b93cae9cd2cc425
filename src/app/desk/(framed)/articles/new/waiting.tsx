import { buttonLook } from "@/ui/button-look";
import { usePlace } from "./use-place";

/** How far a text is that is being read, while that takes a while, and the way out. */
export function Waiting({ ticket }: { ticket: string | null }) {
  const { before, takeBack } = usePlace(ticket);
  return (
    <div role="status" className="text-ink-3">
      {before === null ? null : (
        <>
          {before === 0 ? "It is being read." : `${before} before yours.`}{" "}
          <button className={buttonLook("plain", "quiet")} type="button" onClick={takeBack}>
            Stop reading
          </button>
        </>
      )}
    </div>
  );
}
