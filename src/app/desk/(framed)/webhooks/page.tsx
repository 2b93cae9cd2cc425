import type { Metadata } from "next";
import { readEnv } from "@/env";
import { webhookLines } from "@/queries/desk/incoming/webhooks";
import { WebhooksView } from "@/ui/desk/incoming/webhooks-view";
import { admitted } from "../../../gate";
import { reading } from "../../../reading";
import { AddWebhook } from "./add-webhook";
import { SendAgain, WebhookActs } from "./webhook-acts";

export const metadata: Metadata = { title: "Webhooks" };

export default async function Page() {
  await admitted("chief");
  const webhooks = await reading(webhookLines);
  return (
    <WebhooksView
      webhooks={webhooks}
      add={<AddWebhook site={readEnv().appUrl} />}
      act={({ id, url, state }) => <WebhookActs id={id} url={url} state={state} />}
      again={({ id, how }) => (how === "waiting" ? null : <SendAgain id={id} />)}
    />
  );
}
