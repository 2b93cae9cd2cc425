import { SaveLine } from "./save-line";

/** Where the work of a page stands, at its lower edge. The last thing on a page that saves. */
export function SaveFoot() {
  return (
    <div className="sticky bottom-0 z-5 mt-auto border-t border-ink bg-paper py-2.5" data-foot="">
      <SaveLine />
    </div>
  );
}
