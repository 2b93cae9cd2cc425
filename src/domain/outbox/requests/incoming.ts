import { z } from "zod";
import { followedPage } from "../../follow/followed-page";
import { plainTextOrNone, WebAddress } from "../../plain-text";
import { Edtf } from "../../time/edtf";
import { WebhookForm, WebhookState } from "../../webhook/webhook";
import { Action, Id } from "./parts";

/** An import of a spreadsheet, by the action that it was. */
export const TakeBackSheetRequest = z.strictObject({ action: Action, undoes: Action });
export type TakeBackSheetRequest = z.infer<typeof TakeBackSheetRequest>;

/** Have a file of a wire come in that was looked at, by its hash. */
export const TakeWireRequest = z.strictObject({ action: Action, file: z.string().regex(/^[0-9a-f]{64}$/) });
export type TakeWireRequest = z.infer<typeof TakeWireRequest>;

/** An address for the worker to ask: no name and no password is kept with one. */
const OutsideAddress = WebAddress.refine(
  (url) => new URL(url).username === "" && new URL(url).password === "",
  {
    error: "has a name or a password in it, and is not asked with them",
  },
);

/** Put a feed on the list, by its address or by that of a page that names it. */
export const AddFeedRequest = z.strictObject({ action: Action, url: OutsideAddress });
export type AddFeedRequest = z.infer<typeof AddFeedRequest>;

/** Tell a receiver what changes of a page that can be followed; `path` is written as those are kept. */
export const AddWebhookRequest = z.strictObject({
  action: Action,
  url: OutsideAddress,
  path: z.string().refine((path) => followedPage(path, "") === path, "is no page that can be followed"),
  form: WebhookForm,
});
export type AddWebhookRequest = z.infer<typeof AddWebhookRequest>;

export const SetWebhookRequest = z.strictObject({
  action: Action,
  webhook: z.uuid(),
  to: z.enum([...WebhookState.options, "removed"]),
});
export type SetWebhookRequest = z.infer<typeof SetWebhookRequest>;

export const SendAgainRequest = z.strictObject({ action: Action, delivery: z.uuid() });
export type SendAgainRequest = z.infer<typeof SendAgainRequest>;

/** Put the feeds of a list on ours; `opml` is the list as another program wrote it. */
export const ImportFeedsRequest = z.strictObject({ action: Action, opml: z.string().max(2_000_000) });
export type ImportFeedsRequest = z.infer<typeof ImportFeedsRequest>;

export const ChooseFeedRequest = z.strictObject({ action: Action, feed: z.uuid(), url: OutsideAddress });
export type ChooseFeedRequest = z.infer<typeof ChooseFeedRequest>;

/** `followed` asks it now, wherever it was before. */
export const SetFeedRequest = z.strictObject({
  action: Action,
  feed: z.uuid(),
  to: z.enum(["followed", "paused", "removed"]),
});
export type SetFeedRequest = z.infer<typeof SetFeedRequest>;

/** Dismiss an item of the inbox, or take that back. */
export const DismissItemRequest = z.strictObject({ action: Action, item: z.uuid(), dismissed: z.boolean() });
export type DismissItemRequest = z.infer<typeof DismissItemRequest>;

/** Whether an entry of a sanction list is somebody of ours. `from` is since when, where the list does not say. */
export const DecideMatchRequest = z.strictObject({
  action: Action,
  list: z.uuid(),
  entry: z.string().min(1).max(2_000),
  entity: Id,
  decision: z.enum(["accept", "reject", "leave", "reopen"]),
  from: Edtf.nullable().default(null),
});
export type DecideMatchRequest = z.infer<typeof DecideMatchRequest>;

/** Have a sanction list by its address from now on; `key` is what it is called in searches. */
export const AddListRequest = z.strictObject({
  action: Action,
  key: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is letters, digits and single dashes, like ofac")
    .max(40),
  title: plainTextOrNone(200).default(""),
  authority: plainTextOrNone(200).default(""),
  url: OutsideAddress,
});
export type AddListRequest = z.infer<typeof AddListRequest>;

/** `followed` asks for it now, wherever it was before. */
export const SetListRequest = z.strictObject({
  action: Action,
  list: z.uuid(),
  to: z.enum(["followed", "paused", "removed"]),
});
export type SetListRequest = z.infer<typeof SetListRequest>;
