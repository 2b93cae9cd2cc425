import { isAddressAlone } from "@/domain/article/address-alone";
import type { PageTold } from "@/domain/jobs/job";
import { buttonLook } from "@/ui/button-look";
import type { Fetching } from "./use-fetched-page";

/** Beside an address: has its page fetched, says how that goes, and takes it back. */
export function FetchPage(props: {
  address: string;
  fetching: Fetching;
  fetchPage: (address: string) => void;
  take: (page: PageTold) => void;
  leave: () => void;
}) {
  const { address, fetching, fetchPage, take, leave } = props;
  return (
    <div className="mt-2 flex flex-wrap items-baseline gap-x-3 gap-y-1">
      {fetching.state === "fetching" ? (
        <button className={buttonLook()} type="button" onClick={leave}>
          Stop
        </button>
      ) : fetching.state === "here" ? (
        <>
          <button className={buttonLook()} type="button" onClick={() => take(fetching.page)}>
            Take the page
          </button>
          <button className={buttonLook()} type="button" onClick={leave}>
            Keep what stands here
          </button>
        </>
      ) : (
        <button
          className={buttonLook()}
          type="button"
          disabled={!isAddressAlone(address)}
          onClick={() => fetchPage(address.trim())}
        >
          {fetching.state === "failed" ? "Fetch it again" : "Fetch the page"}
        </button>
      )}
      <p role="status" className="text-ink-3">
        {fetching.state === "fetching" ? fetching.words : ""}
        {fetching.state === "here" ? "The page is here. The form was changed meanwhile." : ""}
      </p>
      {fetching.state === "failed" ? <p role="alert">{fetching.words}</p> : null}
    </div>
  );
}
