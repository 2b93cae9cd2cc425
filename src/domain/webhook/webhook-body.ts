import type { FeedEntry } from "../change/feed-entries";
import { lineWord } from "../status/status-words";
import type { WebhookForm } from "./webhook";

type Told = { entry: FeedEntry; of: { title: string; path: string }; site: string };

/** What a receiver is told of a change, in its form: the words are those of the feed, with the status in front. */
export function webhookBody(form: WebhookForm, told: Told): string {
  return JSON.stringify(bodies[form](told));
}

const bodies: Record<WebhookForm, (told: Told) => object> = {
  standard: ({ entry, of, site }) => ({
    type: "change.published",
    timestamp: entry.first.toISOString(),
    data: {
      id: entry.id,
      kind: entry.kind,
      status: entry.line === null ? null : lineWord(entry.line),
      title: entry.title,
      content: entry.content,
      url: `${site}${entry.path}`,
      published: entry.published.toISOString(),
      followed: { title: of.title, url: `${site}${of.path}` },
    },
  }),
  // As plain text: words of others are not to become links or lists.
  slack: ({ entry, of, site }) => ({
    text: escaped(entry.title),
    blocks: [
      { type: "section", text: { type: "plain_text", text: cut(entry.title), emoji: false } },
      ...(entry.content === ""
        ? []
        : [{ type: "section", text: { type: "plain_text", text: cut(entry.content), emoji: false } }]),
      {
        type: "context",
        elements: [{ type: "mrkdwn", text: `<${site}${entry.path}|Read it> · ${escaped(of.title)}` }],
      },
    ],
  }),
  teams: ({ entry, of, site }) => ({
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        content: {
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          type: "AdaptiveCard",
          version: "1.4",
          body: [
            { type: "RichTextBlock", inlines: [{ type: "TextRun", text: entry.title, weight: "Bolder" }] },
            { type: "RichTextBlock", inlines: [{ type: "TextRun", text: entry.content || " " }] },
            { type: "RichTextBlock", inlines: [{ type: "TextRun", text: of.title, isSubtle: true }] },
          ],
          actions: [{ type: "Action.OpenUrl", title: "Read it", url: `${site}${entry.path}` }],
        },
      },
    ],
  }),
};

/** Slack takes no more in a block. The status stands in front, and is never cut off. */
const most = 2_900;
const cut = (text: string) => (text.length > most ? `${text.slice(0, most).toWellFormed()} …` : text);

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
