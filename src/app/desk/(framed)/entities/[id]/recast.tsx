"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { EntityKind } from "@/domain/vocabulary";
import { buttonLook } from "@/ui/button-look";
import { FormFault } from "@/ui/desk/form/form-fault";
import { DeskSection } from "@/ui/desk/frame/desk-section";
import { useSay } from "@/ui/desk/frame/toast";
import { AskWhy } from "../../../ask-why";
import { useCommand, useTakeBack } from "../../../use-command";

const kindWords: Record<EntityKind, string> = { person: "a person", organization: "an organization" };

/** What somebody is, where that was wrong, and where readers find them, where they have a better name. */
export function Recast({ id, kind, path }: { id: string; kind: EntityKind; path: string }) {
  const other = kind === "person" ? "organization" : "person";
  const [fault, setFault] = useState<string | null>(null);
  const send = useCommand();
  const takeBack = useTakeBack();
  const say = useSay();
  const router = useRouter();

  async function change(why: string): Promise<boolean> {
    const words = `It is ${kindWords[other]}`;
    const answer = await send("change-kind", { id, kind: other, why }, { words });
    setFault(answer.ok ? null : answer.message);
    if (!answer.ok) return false;
    say({ words: `It is ${kindWords[other]} now, wherever it speaks.` });
    router.refresh();
    return true;
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
    <DeskSection id="recast" title="Kind and address">
      <p>
        It is {kindWords[kind]}, at <span className="font-mono text-[0.92em]">{path}</span>.
      </p>
      <FormFault>{fault}</FormFault>
      <div className="flex flex-wrap gap-2 pt-2 pb-4">
        <AskWhy
          opens={`It is ${kindWords[other]}`}
          why={`Why it is ${kindWords[other]}`}
          placeholder="It is, because…"
          sends="Change the kind"
          act={change}
        >
          <button className={buttonLook("plain", "quiet")} type="button" onClick={() => void follow()}>
            Let the address follow the name
          </button>
        </AskWhy>
      </div>
    </DeskSection>
  );
}
