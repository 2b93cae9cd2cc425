"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { EntityKind } from "@/domain/vocabulary";
import { useSay } from "@/ui/desk/toast";
import { useCommand, useTakeBack } from "../../../use-command";

const kindWords: Record<EntityKind, string> = { person: "a person", organization: "an organization" };

/** What somebody is, where that was wrong, and where readers find them, where they have a better name. */
export function Recast({ id, kind, path }: { id: string; kind: EntityKind; path: string }) {
  const other = kind === "person" ? "organization" : "person";
  const [isOpen, setOpen] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const send = useCommand();
  const takeBack = useTakeBack();
  const say = useSay();
  const router = useRouter();

  async function change(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const why = String(new FormData(event.currentTarget).get("why")).trim();
    if (why === "") return;
    const words = `It is ${kindWords[other]}`;
    const answer = await send("change-kind", { id, kind: other, why }, { words });
    if (!answer.ok) return setFault(answer.message);
    setOpen(false);
    setFault(null);
    say({ words: `It is ${kindWords[other]} now, wherever it speaks.` });
    router.refresh();
  }

  async function follow() {
    const answer = await send("follow-name", { id }, { words: "Let the address follow the name" });
    if (!answer.ok) return say({ words: answer.message, failed: true });
    say({
      words: "The address follows the name once it is published; the old one leads on.",
      takeBack: () => void takeBack(answer.action).then(() => router.refresh()),
    });
    router.refresh();
  }

  return (
    <section aria-labelledby="recast-h" className="dpsec">
      <h2 id="recast-h" className="sech">
        Kind and address
      </h2>
      <p>
        It is {kindWords[kind]}, at <span className="mono">{path}</span>.
      </p>
      {fault ? (
        <p className="f__e" role="alert">
          {fault}
        </p>
      ) : null}
      {isOpen ? (
        <form className="inlineform" onSubmit={change}>
          <label>
            <span className="vh">Why it is {kindWords[other]}</span>
            {/* biome-ignore lint/a11y/noAutofocus: it opens where somebody asked for it */}
            <input name="why" required maxLength={2000} placeholder="It is, because…" autoFocus />
          </label>
          <button className="btn btn--quiet" type="submit">
            Change the kind
          </button>
          <button className="btn btn--quiet" type="button" onClick={() => setOpen(false)}>
            Cancel
          </button>
        </form>
      ) : (
        <p className="folds__act">
          <button className="btn btn--quiet" type="button" onClick={() => setOpen(true)}>
            It is {kindWords[other]}
          </button>
          <button className="btn btn--quiet" type="button" onClick={() => void follow()}>
            Let the address follow the name
          </button>
        </p>
      )}
    </section>
  );
}
