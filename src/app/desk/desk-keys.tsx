"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { pageKeys } from "@/domain/suggestion/keys";
import { buttonLook } from "@/ui/button-look";
import { KeySetting } from "./key-setting";
import { useDeskKeys } from "./use-desk-keys";

/** The keys that serve on every page of the desk, and the list of them. */
export function DeskKeys() {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  useDeskKeys(pageKeys, (command) => {
    if (command.kind === "help") dialog.current?.showModal();
    else router.push(command.path);
    return true;
  });

  return (
    <>
      <button
        className={buttonLook("plain", "quiet")}
        type="button"
        aria-keyshortcuts="?"
        onClick={() => dialog.current?.showModal()}
      >
        Keys <kbd>?</kbd>
      </button>
      <dialog
        ref={dialog}
        className="m-auto w-[min(28rem,100vw-2rem)] rounded-xs border border-ink bg-paper p-6 text-ink backdrop:bg-[rgb(0_0_0/0.35)]"
        aria-labelledby="keys-h"
      >
        <h2 id="keys-h" className="mb-4 font-serif text-lg font-semibold">
          Keys
        </h2>
        <dl>
          {pageKeys.map(({ shown, says }) => (
            <div key={says} className="grid grid-cols-[5rem_1fr] py-1.5">
              <dt className="flex gap-1">
                {shown.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
        <div className="my-4">
          <KeySetting />
        </div>
        <form method="dialog">
          <button className={buttonLook()} type="submit">
            Close
          </button>
        </form>
      </dialog>
    </>
  );
}
