import { apart } from "../apart";
import type { FeedEntry } from "../change/feed-entries";
import { numbered } from "../status/wording";
import { dayWords, instantWords } from "../time/date-words";
import { type Often, oftenWords } from "./follow-form";

/** A mail's words, as text and as HTML that say the same. */
export type MailWords = { subject: string; text: string; html: string };

/** More than so many changes nobody reads in a mail: the page tells the others. */
export const mostInMail = 40;

type Told = Pick<FeedEntry, "title" | "content" | "path" | "published" | "first">;

export type ToTell = {
  /** What is followed, as its feed is called, and where it is looked at. */
  title: string;
  path: string;
  /** The newest first. */
  entries: readonly Told[];
  often: Often;
  site: string;
  /** Where it is stopped. */
  manage: string;
};

/** A mail about what changed: each change in the words in which its feed has it, so that none says more than the rules found. */
export function changesMail({ title, path, entries, often, site, manage }: ToTell): MailWords {
  const told = entries.slice(0, mostInMail);
  const page = `${site}${path}`;
  const subject =
    entries.length === 1 ? entries[0]!.title : `${numbered(entries.length, "change", "changes")}: ${title}`;
  const left = entries.length - told.length;
  const rest =
    left === 0 ? null : `${numbered(left, "more change is", "more changes are")} told on the page.`;
  const why = `You get this because you asked to follow this by e-mail, ${oftenWords[often].phrase}.`;
  const lines = told.map(({ title, content, path, ...when }) =>
    [`* ${title}`, dayOf(when), content, `${site}${path}`].filter((line) => line !== "").join("\n"),
  );
  return {
    subject: line(subject),
    text: [
      title,
      ...lines,
      ...(rest === null ? [] : [rest]),
      `The page: ${page}`,
      `--\n${why}\nStop: ${manage}`,
      "",
    ].join("\n\n"),
    html: framed(
      subject,
      [
        `<h1 style="${look.head}">${words(title)}</h1>`,
        ...told.map(
          ({ title, content, path, ...when }) =>
            `<div style="${look.entry}"><p style="${look.small}">${words(dayOf(when))}</p>` +
            `<p style="${look.claim}">${link(`${site}${path}`, title)}</p>` +
            `<p style="${look.text}">${words(content)}</p></div>`,
        ),
        ...(rest === null ? [] : [`<p style="${look.text}">${words(rest)}</p>`]),
        `<p style="${look.text}">${link(page, "To the page")}</p>`,
      ],
      `${words(why)} ${link(manage, "Stop these mails")}`,
    ),
  };
}

/**
 * The mail that asks whether the address is that of whoever typed it. Nothing that was typed is repeated, so that nobody sends
 * strangers words of theirs through us.
 */
export function confirmationMail(asked: {
  title: string;
  often: Often;
  site: string;
  manage: string;
}): MailWords {
  const { title, often, site, manage } = asked;
  const subject = "Confirm that you want to follow by e-mail";
  const lead = `Somebody, most likely you, asked at ${site} to get a mail at this address, ${oftenWords[often].phrase}, when this changes:`;
  const act = "Nothing is sent before you confirm it there:";
  const not =
    "If it was not you, do nothing: nothing begins or changes by this mail, and an address that nobody confirms is deleted within three days.";
  return {
    subject,
    text: [lead, title, `${act}\n${manage}`, not, ""].join("\n\n"),
    html: framed(
      subject,
      [
        `<p style="${look.text}">${words(lead)}</p>`,
        `<p style="${look.claim}">${words(title)}</p>`,
        `<p style="${look.text}">${words(act)}</p>`,
        `<p style="${look.text}">${link(manage, "Confirm, or say no")}</p>`,
      ],
      words(not),
    ),
  };
}

/** The day of it, and the day on which it was first to be read here, where that is another. */
function dayOf({ published, first }: Pick<Told, "published" | "first">): string {
  const isLate = dayWords(published) !== dayWords(first);
  return `${instantWords(published)}${isLate ? `, new here ${dayWords(first)}` : ""}`;
}

const line = (text: string) => text.replace(/\s+/gu, " ").trim();

const sans = "font-family:'Libre Franklin',Helvetica,Arial,sans-serif";
const serif = "font-family:'Source Serif 4',Georgia,serif";

/** No colours of its own but a rule: what a client draws in the dark stays legible. */
const look = {
  head: `margin:0 0 16px;${serif};font-size:22px;line-height:28px;font-weight:600`,
  entry: "border-top:1px solid #8a8a8a;padding:12px 0",
  claim: `margin:0 0 4px;${serif};font-size:17px;line-height:25px;overflow-wrap:anywhere`,
  text: `margin:0 0 8px;${sans};font-size:15px;line-height:24px;overflow-wrap:anywhere`,
  small: `margin:0 0 4px;${sans};font-size:13px;line-height:20px`,
  foot: `margin:16px 0 0;border-top:2px solid #8a8a8a;padding-top:12px;${sans};font-size:13px;line-height:20px`,
};

function framed(title: string, parts: readonly string[], foot: string): string {
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">' +
    `<title>${escaped(title)}</title></head><body style="margin:0;padding:16px">` +
    `<div style="max-width:640px;margin:0 auto">${parts.join("\n")}\n<p style="${look.foot}">${foot}</p></div></body></html>`
  );
}

const link = (address: string, text: string) =>
  `<a href="${escaped(address)}" style="color:inherit">${words(text)}</a>`;

/** Words as they are, each line of them a line. */
const words = (text: string) => escaped(apart(text)).replaceAll("\n", "<br>");

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
