"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { KeySetting } from "./key-setting";
import { singleKeys } from "./single-keys";

const keys: { keys: string[]; says: string }[] = [
  { keys: ["N"], says: "New article" },
  { keys: ["/"], says: "Search" },
  { keys: ["G", "D"], says: "Go to what is in work" },
  { keys: ["G", "S"], says: "Go to the stories" },
  { keys: ["G", "E"], says: "Go to people and organizations" },
  { keys: ["G", "P"], says: "Go to the publications" },
  { keys: ["?"], says: "This list" },
];

const places: Record<string, string> = {
  d: "/desk",
  s: "/desk/stories",
  e: "/desk/entities",
  p: "/desk/publications",
};

/** The keys that serve on every page of the desk, and the list of them. Never while somebody types or a dialog is open. */
export function DeskKeys() {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isGoing, setGoing] = useState(false);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !singleKeys()) return;
      if (
        event.target instanceof HTMLElement &&
        event.target.closest("input, textarea, select, [contenteditable]")
      )
        return;
      if (document.querySelector("dialog[open]")) return;
      const key = event.key.toLowerCase();
      setGoing(key === "g" && !isGoing);
      if (isGoing && places[key]) router.push(places[key]);
      else if (key === "n") router.push("/desk/articles/new");
      else if (key === "?") dialog.current?.showModal();
      else return;
      event.preventDefault();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [router, isGoing]);

  return (
    <>
      <button
        className="btn btn--quiet"
        type="button"
        aria-keyshortcuts="?"
        onClick={() => dialog.current?.showModal()}
      >
        Keys <kbd>?</kbd>
      </button>
      <dialog ref={dialog} className="keys" aria-labelledby="keys-h">
        <h2 id="keys-h">Keys</h2>
        <dl>
          {keys.map(({ keys: pressed, says }) => (
            <div key={says}>
              <dt>
                {pressed.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
        <KeySetting />
        <form method="dialog">
          <button className="btn" type="submit">
            Close
          </button>
        </form>
      </dialog>
    </>
  );
}
