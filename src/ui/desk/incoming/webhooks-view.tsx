import type { ReactNode } from "react";
import { instantWords } from "@/domain/time/date-words";
import { type DeliveryLine, type WebhookLine, webhookForms } from "@/domain/webhook/webhook";
import { Link } from "../../link";
import { DeskSection } from "../frame/desk-section";
import { DeskHead } from "../frame/desk-shell";
import { WorkNote, WorkRow } from "../story/work-list";

const how: Record<DeliveryLine["how"], string> = {
  taken: "Taken",
  waiting: "Waits",
  failed: "Not taken",
};

/** Whom changes are told to by webhooks, and what became of each. */
export function WebhooksView(props: {
  webhooks: WebhookLine[];
  add: ReactNode;
  act: (webhook: WebhookLine) => ReactNode;
  again: (delivery: DeliveryLine) => ReactNode;
}) {
  const { webhooks, add, act, again } = props;
  return (
    <>
      <DeskHead
        title="Webhooks"
        note="Programs and channels that are told of what readers see change, in the words of the feeds, as soon as it is published."
      />
      <DeskSection id="add" title="Tell another one">
        {add}
      </DeskSection>
      {webhooks.map((webhook) => (
        <DeskSection
          key={webhook.id}
          id={`w-${webhook.id}`}
          title={<span className="wrap-anywhere">{webhook.url}</span>}
        >
          <p className="wrap-anywhere text-ink-2">
            {webhookForms[webhook.form]}, told of <Link href={webhook.path}>{webhook.path}</Link>; added by{" "}
            {webhook.by}
            {webhook.state === "resting" ? "; it rests" : null}.
          </p>
          {webhook.form === "standard" ? (
            <details className="mt-2 text-sm/6">
              <summary className="cursor-pointer text-ink-2">Its secret</summary>
              <code className="font-mono wrap-anywhere">{webhook.secret}</code>
            </details>
          ) : null}
          {act(webhook)}
          {webhook.deliveries.length === 0 ? (
            <p className="mt-4">Nothing was told yet.</p>
          ) : (
            <ul className="mt-4">
              {webhook.deliveries.map((one) => (
                <Delivery key={one.id} one={one} again={again(one)} />
              ))}
            </ul>
          )}
        </DeskSection>
      ))}
    </>
  );
}

function Delivery({ one, again }: { one: DeliveryLine; again: ReactNode }) {
  return (
    <WorkRow className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="wrap-anywhere">
          {how[one.how]}
          {one.said === null ? "." : `: ${one.said}`}
        </p>
        <WorkNote>
          <span className="font-mono wrap-anywhere">msg_{one.id}</span>, {instantWords(new Date(one.madeAt))}
          {one.tries > 1 ? `, ${one.tries} tries` : null}
        </WorkNote>
      </div>
      <div>{again}</div>
    </WorkRow>
  );
}
