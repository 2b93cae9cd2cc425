import { z } from "zod";

/** In what form a receiver is told: JSON as Standard Webhooks has it, or what Slack and Teams show in a channel. */
export const WebhookForm = z.enum(["standard", "slack", "teams"]);
export type WebhookForm = z.infer<typeof WebhookForm>;

export const webhookForms: Record<WebhookForm, string> = {
  standard: "JSON, signed (Standard Webhooks)",
  slack: "Slack",
  teams: "Microsoft Teams",
};

/** Whether it is told, or rests for a while. */
export const WebhookState = z.enum(["going", "resting"]);
export type WebhookState = z.infer<typeof WebhookState>;

/** A receiver as chiefs see it. Instants are ISO 8601. */
export type WebhookLine = {
  id: string;
  url: string;
  path: string;
  form: WebhookForm;
  state: WebhookState;
  secret: string;
  by: string;
  deliveries: DeliveryLine[];
};

/** What one receiver was told of one change. */
export type DeliveryLine = {
  id: string;
  change: string;
  madeAt: string;
  tries: number;
  /** Taken, not yet, or given up. */
  how: "taken" | "waiting" | "failed";
  /** What the receiver answered last, in words; null before it was told. */
  said: string | null;
};

/** A change that was not taken so often is given up, most of a day after it was made; it can be sent again by hand. */
export const mostWebhookTries = 12;
