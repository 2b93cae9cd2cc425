import { buttonLook } from "@/ui/button-look";
import type { Fetching } from "./use-fetched-page";

/** Beside an address: has its page fetched, says how that goes, and takes it back. */
export function FetchPage(props: {
  address: string;
  fetching: Fetching;
  fetchPage: (address: string) => void;
  stop: () => void;
}) {
  const { address, fetching, fetchPage, stop } = props;
  const isFetching = fetching.state === "fetching";
  return (
    <div className="mt-2 flex flex-wrap items-baseline gap-x-3 gap-y-1">
      {isFetching ? (
        <button className={buttonLook()} type="button" onClick={stop}>
          Stop
        </button>
      ) : (
        <button
          className={buttonLook()}
          type="button"
          disabled={!/^https?:\/\/\S+$/i.test(address.trim())}
          onClick={() => fetchPage(address.trim())}
        >
          {fetching.state === "failed" ? "Fetch it again" : "Fetch the page"}
        </button>
      )}
      <p role="status" className="text-ink-3">
        {fetching.state === "fetching" ? fetching.words : ""}
      </p>
      {fetching.state === "failed" ? <p role="alert">{fetching.words}</p> : null}
    </div>
  );
}
