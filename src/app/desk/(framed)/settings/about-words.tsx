"use client";

import { useState } from "react";
import { type AboutNewsroom, aboutLength } from "@/domain/publication/about";
import { buttonLook } from "@/ui/button-look";
import { FieldGrid } from "@/ui/desk/form/field-grid";
import { AreaField } from "@/ui/desk/form/fields";
import { useSay } from "@/ui/desk/frame/toast";
import { useCommand } from "../../use-command";

/** What readers find of the newsroom at /about: saved as one, and taken back as one. */
export function AboutWords({ about }: { about: AboutNewsroom }) {
  const [saved, setSaved] = useState(about);
  const [typed, setTyped] = useState(about);
  const [busy, setBusy] = useState(false);
  const send = useCommand();
  const say = useSay();

  async function save(next: AboutNewsroom, basedOn: AboutNewsroom, isBack = false) {
    setBusy(true);
    const answer = await send("change-about", { ...next, basedOn }, { words: "About the newsroom" });
    setBusy(false);
    if (!answer.ok) return say({ words: answer.message, failed: true });
    setSaved(answer.about);
    setTyped(answer.about);
    if (isBack) return;
    const takeBack = () => void save(basedOn, answer.about, true);
    say({ words: "Readers see it at “What this site is”", takeBack });
  }

  const isSame = typed.words === saved.words && typed.contact === saved.contact;
  return (
    <FieldGrid>
      <AreaField
        label="Who runs this"
        hint="In the newsroom’s own words, which readers find at “What this site is”. An empty line begins a paragraph."
        plain
        rows={8}
        value={typed.words}
        change={(words) => setTyped((before) => ({ ...before, words }))}
        fault={faultOf(typed.words, aboutLength.words)}
      />
      <AreaField
        label="Contact"
        hint="How readers reach you."
        plain
        rows={4}
        value={typed.contact}
        change={(contact) => setTyped((before) => ({ ...before, contact }))}
        fault={faultOf(typed.contact, aboutLength.contact)}
      />
      <div>
        <button
          className={buttonLook("primary")}
          type="button"
          disabled={busy || isSame}
          onClick={() => void save(typed, saved)}
        >
          Save for readers
        </button>
      </div>
    </FieldGrid>
  );
}

const faultOf = (text: string, most: number): string | null =>
  text.length > most ? `may have ${most.toLocaleString("en")} characters at the most` : null;
