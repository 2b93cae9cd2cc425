"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { followedPage } from "@/domain/follow/followed-page";
import { WebhookForm, webhookForms } from "@/domain/webhook/webhook";
import { buttonLook } from "@/ui/button-look";
import { FieldGrid } from "@/ui/desk/form/field-grid";
import { SelectField, TextField } from "@/ui/desk/form/fields";
import { isTypedAddress } from "@/ui/desk/form/web-address";
import { useSay } from "@/ui/desk/frame/toast";
import { useCommand } from "../../use-command";

type Faults = { url?: string; page?: string };

/** Makes a receiver: where it is, what it is told of, and in what form. */
export function AddWebhook({ site }: { site: string }) {
  const [url, setUrl] = useState("");
  const [page, setPage] = useState("/changes");
  const [form, setForm] = useState<WebhookForm>("standard");
  const [faults, setFaults] = useState<Faults>({});
  const [busy, setBusy] = useState(false);
  const send = useCommand();
  const say = useSay();
  const router = useRouter();

  async function add(event: FormEvent) {
    event.preventDefault();
    const path = followedPage(page, site);
    if (!isTypedAddress(url.trim())) return setFaults({ url: "is no address that begins with https://" });
    if (path === null) return setFaults({ page: "is no page that can be followed" });
    setFaults({});
    setBusy(true);
    const request = { url: url.trim(), path, form };
    const answer = await send("add-webhook", request, { words: `Tell ${url.trim()}`, lanes: [] });
    setBusy(false);
    if (!answer.ok && answer.reason === "not-found")
      return setFaults({ page: "is no page that readers see" });
    if (!answer.ok) return say({ words: answer.message, failed: true });
    setUrl("");
    say({ words: "It is told from now on" });
    router.refresh();
  }

  return (
    <form className="max-w-read" onSubmit={(event) => void add(event)} noValidate>
      <FieldGrid>
        <TextField
          label="Address"
          hint="Where it takes messages."
          value={url}
          change={setUrl}
          fault={faults.url ?? null}
          type="url"
        />
        <SelectField
          label="Form"
          value={form}
          options={WebhookForm.options.map((value) => ({ value, label: webhookForms[value] }))}
          change={setForm}
        />
        <TextField
          label="What it is told of"
          hint="The page of a story, a claim, a person, an organization or a search, /corrections, or /changes for all of it."
          value={page}
          change={setPage}
          fault={faults.page ?? null}
        />
      </FieldGrid>
      <button className={`${buttonLook("primary")} mt-3`} type="submit" disabled={busy}>
        Tell it
      </button>
    </form>
  );
}
