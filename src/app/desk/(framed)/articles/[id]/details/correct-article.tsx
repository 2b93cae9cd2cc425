"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { textOfFile, wasBroughtIn } from "@/domain/article/of-the-desk";
import type { ArticleSnapshot } from "@/domain/dossier/snapshot";
import { buttonLook } from "@/ui/button-look";
import { FieldActions, FieldForm } from "@/ui/desk/form/field-grid";
import { AreaField, DayField, SelectField, TextField } from "@/ui/desk/form/fields";
import { FormFault, noWhy } from "@/ui/desk/form/form-fault";
import { DeskSection } from "@/ui/desk/frame/desk-section";
import { useSay } from "@/ui/desk/frame/toast";
import { useCommand, useTakeBack } from "../../../../use-command";

type How = "day" | "version" | "correction";

const hows: { value: How; label: string }[] = [
  { value: "day", label: "The day is wrong" },
  { value: "version", label: "The outlet changed the text: a new version" },
  { value: "correction", label: "The text was brought in wrongly: correct it" },
];

const hints: Record<How, string> = {
  day: "What was said in it came out on that day too.",
  version:
    "What was said stays in the text that it was said in. The new one stands from its day on, and is read for who says what.",
  correction:
    "The text is replaced. Every quote is looked for in it again; one that is not there stays without a place.",
};

/** The day or the text of an article, put right with what is quoted from it. */
export function CorrectArticle({ id, content }: { id: string; content: ArticleSnapshot }) {
  const last = content.versions.at(-1);
  const isOwn = wasBroughtIn(content);
  const [how, setHow] = useState<How>("day");
  const [day, setDay] = useState(content.publishedAt);
  const [text, setText] = useState(last?.text ?? "");
  const [why, setWhy] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = useCommand();
  const takeBack = useTakeBack();
  const say = useSay();
  const router = useRouter();

  async function correct(event: FormEvent) {
    event.preventDefault();
    if (why.trim() === "") return setFault(noWhy);
    setBusy(true);
    const request = {
      id,
      publishedAt: how === "day" ? day : null,
      text: how === "day" ? null : { how, text, publishedAt: day },
      why: why.trim(),
    };
    const answer = await send("correct-article", request, { words: "Put an article right" });
    setBusy(false);
    if (!answer.ok) return setFault(answer.message);
    setFault(null);
    setWhy("");
    say({
      words: "Put right at the desk. Readers see it once a story with this article is published.",
      takeBack: () => void takeBack(answer.action).then(() => router.refresh()),
    });
    router.refresh();
  }

  return (
    <DeskSection id="right" title="Day and text">
      <FieldForm onSubmit={correct}>
        <SelectField
          label="What is to be put right"
          value={how}
          options={isOwn ? hows : hows.filter(({ value }) => value !== "correction")}
          change={setHow}
          hint={hints[how]}
        />
        {isOwn ? null : <p className="text-ink-3">The text itself is not corrected here: {textOfFile}</p>}
        {how === "correction" ? null : (
          <DayField label={how === "day" ? "Published" : "Changed"} value={day} change={setDay} />
        )}
        {how === "day" ? null : <AreaField label="Text" value={text} change={setText} rows={12} plain />}
        <TextField label="Why" value={why} change={setWhy} fault={fault === noWhy ? noWhy : null} />
        <FormFault>{fault}</FormFault>
        <FieldActions>
          <button className={buttonLook()} type="submit" disabled={busy}>
            Put it right
          </button>
        </FieldActions>
      </FieldForm>
    </DeskSection>
  );
}
