import type { ArticleLine } from "./article-lines";
import type { Furniture } from "./taken-part";

/** Lines that stand between the paragraphs of a page, whole and as they are always worded. A sentence that only begins so stays. */
const lone: [Furniture, RegExp][] = [
  [
    "advertisement",
    /^(?:advertisement|advertising|sponsored(?: content)?|skip (?:past )?advertisement|(?:article |story )?continues (?:below|after) (?:this )?ad(?:vertisement)?|реклама|إعلان|anzeige|werbung|publicité|publicidad)[.:]?$/i,
  ],
  [
    "share",
    /^(?:share(?: (?:this|on|via)(?: \p{L}{1,40}){0,3})?|share this (?:article|story|page)|copy link|save for later|поделиться|شارك)[.:]?$/iu,
  ],
  [
    "caption",
    /^(?:image (?:source|caption|credit)|photo(?:graph)?(?: credit)?|media caption|video caption)[:,]\s?.{1,300}$/i,
  ],
  ["caption", /^(?:image (?:source|caption)|getty images|file (?:photo|picture))$/i],
  [
    "related",
    /^(?:read more|read also|also read|related(?: (?:article|story|stories|content|topics))?|see also|more on this(?: story)?|watch|читайте также|اقرأ أيضا|اقرأ المزيد|lesen sie auch|lire aussi)(?::\s?\p{L}.{0,190}|:?)$/iu,
  ],
  [
    "foot",
    /^(?:(?:copyright|©|\(c\)) (?:©? ?\d{4}\b.{0,80}|.{1,60}\b\d{4}\.?)|loading(?:\.\.\.|…)?|this entry was posted in .{1,200})$/i,
  ],
  ["comments", /^(?:(?:view|read|show|leave|post|write) (?:all )?(?:a )?(?:\d+ )?comments?|\d+ comments?)$/i],
  [
    "cookies",
    /^(?:accept(?: all)?(?: cookies)?|reject(?: all)?|cookie (?:settings|policy)|manage (?:cookies|consent)|(?:we|this (?:site|website|page)) uses? cookies\b.{0,250})$/i,
  ],
  [
    "newsletter",
    /^(?:sign up (?:for|to) (?:our|the) .{0,60}(?:newsletter|briefing|emails?)\b.{0,120}|subscribe(?: now)?|get (?:our|the) newsletter.{0,60}|subscribe to our .{0,60})$/i,
  ],
];

/** Heads of the lists that end a page: what follows them is theirs. */
const lists: [Furniture, RegExp][] = [
  [
    "related",
    /^(?:related (?:stories|articles|topics|content|links)|more on this story|most (?:read|viewed|popular)|recommended(?: for you)?|you may also like|more from .{2,40}|top stories|читайте также|по теме|مواضيع ذات صلة|اقرأ أيضا)$/i,
  ],
  ["comments", /^(?:comments|комментарии|التعليقات)(?: ?\(\d+\))?$/i],
];

/** Fewer lines of an article before it, and it may be part of it. */
const leastBefore = 3;

/** Buttons of a list to share it; alone, each is a name that an article may have as well. */
const network = /^(?:x|tweet|twitter|facebook|whatsapp|telegram|linkedin|reddit|e-?mail|print|вконтакте)$/i;

/** What the lines from here on are, that are none of the article: by their number. */
export function furnitureIn(lines: readonly ArticleLine[], from: number): Map<number, Furniture> {
  const all = found(lines, from, true);
  // Where more would go than stay, what looks like a list at its end is the article.
  return isMost(lines, from, all) ? found(lines, from, false) : all;
}

function found(lines: readonly ArticleLine[], from: number, withLists: boolean): Map<number, Furniture> {
  const kinds = new Map<number, Furniture>();
  let list: Furniture | null = null;
  for (let at = from; at < lines.length; at += 1) {
    const { text } = lines[at]!;
    const mayBegin = withLists && text.length <= 60 && at - from - kinds.size >= leastBefore;
    // What readers wrote is as long as an article; links are lines without an end.
    if (list === "related" && (text.length > 140 || /[.!?。؟]["”»]?$/.test(text))) list = null;
    list = (mayBegin ? kindIn(lists, text) : undefined) ?? list;
    const isButton =
      network.test(text) && (kinds.get(at - 1) === "share" || network.test(lines[at + 1]?.text ?? ""));
    const kind = list ?? (isButton ? "share" : text.length > 320 ? undefined : kindIn(lone, text));
    if (kind) kinds.set(at, kind);
  }
  return kinds;
}

const kindIn = (kinds: readonly [Furniture, RegExp][], text: string): Furniture | undefined =>
  kinds.find(([, pattern]) => pattern.test(text))?.[0];

function isMost(lines: readonly ArticleLine[], from: number, kinds: ReadonlyMap<number, Furniture>): boolean {
  let [gone, all] = [0, 0];
  for (let at = from; at < lines.length; at += 1) {
    const { length } = lines[at]!.text;
    all += length;
    if (kinds.has(at)) gone += length;
  }
  return gone * 2 > all;
}
