import { SaveLine } from "./save-line";

/** Where the work of a page stands, at its lower edge. The last thing on a page that saves. */
export function SaveFoot() {
  return (
    <div className="dpfoot">
      <SaveLine />
    </div>
  );
}
