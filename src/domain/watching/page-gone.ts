import { canonicalUrl } from "../article/canonical-url";
import { runsOf } from "../article/same-text";
import { wordsOf } from "../language/words";
import type { ReadText } from "./change-kind";

/** Why an article is said to be gone from its address. */
export type GoneHow = "not-found" | "taken-away" | "led-home" | "led-to-section" | "says-so";

/** How a page answers for an article: it is there, it is gone, or it is kept from us, which tells nothing of it. */
export type PageState = { kind: "there" } | { kind: "gone"; how: GoneHow } | { kind: "kept"; words: string };

export const goneWords: Record<GoneHow, string> = {
  "not-found": "There is no page at its address (404).",
  "taken-away": "Its host says that it was taken away (410).",
  "led-home": "Its address leads to the front page.",
  "led-to-section": "Its address leads to another page.",
  "says-so": "The page at its address says that it is not there.",
};

const saysGone =
  /(?<!\p{L})(?:404|page not found|not found|no longer available|no longer exists?|(?:does not|doesn['’]t|doesn’t) exist|(?:has|was|been) (?:been )?(?:removed|deleted|taken down)|(?:can['’]t|cannot|couldn['’]t|could not|unable to) (?:be )?f(?:ind|ound)|nicht gefunden|nicht mehr verfügbar|introuvable|n['’]existe (?:pas|plus)|no (?:se ha )?encontrad[ao]|non trovata|не найдена?|غير موجودة?|见つかりません|見つかりません|找不到)(?!\p{L})/iu;
const saysKept =
  /(?<!\p{L})(?:subscri(?:be|bers?|ption)|sign[ -]?in|log[ -]?in|register to|already a member|captcha|are you (?:a )?(?:human|robot)|verify you|enable (?:javascript|cookies)|javascript is|access denied|unusual traffic|checking your browser|consent|abonnieren|abonnement|anmelden|abonnez|connexion|suscr[ií]b|подпис)/iu;
const doorPath =
  /\/(?:log-?in|sign-?in|subscribe|account|auth|consent|paywall|register|captcha|challenge)(?:[/.?]|$)/i;

/** Fewer words than this, and a fifth of what was there, and it is no article. */
const fewWords = 80;
const leastShare = 0.2;

/**
 * Whether the page that came for an article's address (`url` is where it stood in the end) is still that article. A page that leads
 * elsewhere is gone only where next to nothing of the text stands there; a short one only where it says so itself: a page for
 * subscribers or a question whether one is human is short as well.
 */
export function stateOfPage(
  asked: { url: string; held: ReadText },
  came: { url: string } & ReadText,
): PageState {
  const share = sharedOf(asked.held.text, came.text);
  const words = wordsOf(came.text).length;
  const isShort = words < fewWords && words < Math.max(1, wordsOf(asked.held.text).length) / 2;
  if (share >= leastShare) {
    const isCut = words * 2 < wordsOf(asked.held.text).length && saysKept.test(came.text);
    return isCut ? kept : { kind: "there" };
  }
  const isLed = canonicalUrl(asked.url) !== canonicalUrl(came.url);
  if (isLed && doorPath.test(new URL(came.url).pathname)) return kept;
  if (saysGone.test(came.title) || (isShort && saysGone.test(came.text)))
    return { kind: "gone", how: "says-so" };
  if (isShort && (saysKept.test(came.text) || saysKept.test(came.title))) return kept;
  if (isLed) return { kind: "gone", how: isHome(came.url) ? "led-home" : "led-to-section" };
  return isShort
    ? { kind: "kept", words: "There is too little on the page to be the article." }
    : { kind: "there" };
}

const kept: PageState = { kind: "kept", words: "The page is shown to subscribers, or to people it knows." };

/** "/", "/index.html", "/en/". */
const isHome = (url: string) =>
  /^\/?(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w+|home)?\/?$/i.test(new URL(url).pathname);

/** How much of a text stands in another, 0 to 1, by its runs of three words. */
function sharedOf(text: string, other: string): number {
  const [own, theirs] = [runsOf(text, 3), runsOf(other, 3)];
  let both = 0;
  for (const run of own) if (theirs.has(run)) both += 1;
  return own.size === 0 ? 1 : both / own.size;
}
