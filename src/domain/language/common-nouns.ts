import { describesBody } from "./described-bodies";

/** What somebody is, where an article does not say who: at the beginning of a sentence such a word looks like a name. */
const people =
  "minister|president|premier|chancellor|mayor|governor|senator|ambassador|envoy|spokes(?:man|woman|person|people)|official|officer|" +
  "lawyer|attorney|prosecutor|judge|director|chief|chairman|chairwoman|owner|expert|analyst|critic|resident|witness|doctor|" +
  "police|source|aide|adviser|advisor|diplomat|investigator|researcher|scientist|economist|activist|protester|reporter|journalist|" +
  "lawmaker|legislator|author|editor|worker|employee|neighbou?r|relative|friend|victim|suspect|defendant|plaintiff|" +
  "manager|executive|secretary|deputy|leader|member|representative|commander|general|colonel|captain|soldier|pilot|student|teacher|" +
  "professor|inspector|councill?or|farmer|fisherman|fishermen|voter|opponent|supporter|observer|survivor|parent|mother|father|man|woman|men|women|people|family";
const bodies =
  "agency|airline|airport|army|association|authority|bank|board|brewer|broadcaster|bureau|carmaker|channel|charity|city|club|college|commission|committee|" +
  "company|contractor|corporation|council|court|department|developer|embassy|firm|foundation|fund|government|group|hospital|institute|insurer|lender|" +
  "magazine|manufacturer|military|ministry|municipality|navy|network|newspaper|office|operator|organi[sz]ation|outlet|paper|party|railway|" +
  "regulator|retailer|school|station|supplier|team|union|university|utility|watchdog|website";
const papers =
  "announcement|audit|briefing|document|email|filing|lawsuit|letter|memo|notice|report|release|statement|study|survey|tweet|video";

const several = (nouns: string) => `(?:${nouns.replaceAll("y|", "(?:y|ie)|")})(?:e?s)?`;
const noun = `(?:${several(people)}|${several(bodies)}|${several(papers)})`;
const article = "(?:the|an?|this|that|its|their|his|her|some|many|other|several)";
const common = new RegExp(`^(?:${article} )?(?:${noun} ){0,2}${noun}$`, "u");
const body = new RegExp(`^(?:the|this|that) ${several(bodies)}(?![\\p{L}\\p{N}])`, "u");
const subject = new RegExp(
  `^(?:${people.replace("police|", "").replace("men|women|people|", "")}|${bodies.replace("military|", "")}) ` +
    "(?:will|would|has|had|is|was|may|might|can|could|did|does|said|says|told|announced|confirmed|denied)\\b",
  "u",
);

const firms =
  "airline|brewer|builder|business|carmaker|company|contractor|corporation|developer|firm|insurer|lender|maker|manufacturer|operator|owner|" +
  "producer|retailer|supplier|utility";
const firm = new RegExp(
  `^(?:the|this|that|its|their|[\\p{L} ]+['’]s?) (?:(?!chief|former)\\p{Ll}+[ -]){0,2}${several(firms)}(?=$|,| (?:of|that|which|behind|running)\\b)`,
  "u",
);
/**
 * "The plant's operator", "the owner of the mill": whose it is leads back, as "the operator" does. "The owner" by itself is somebody as
 * often as a firm, and leads back to nobody for certain.
 */
const ofThing = new RegExp(
  `^(?!(?:the|this|that) (?:owner|builder|maker|producer)$)(?:the|this|that|its) (?:(?:[\\p{L}]+ )?\\p{L}+['’]s? )?${several(firms)}(?:$|,| of the\\b| (?:that|which|behind|running)\\b)`,
  "u",
);

const person = new RegExp(`(?<![\\p{L}])(?:${several(people)})(?![\\p{L}])`, "iu");

/** Whether the words speak of people by what they are: "the mayor", "two officials". */
export function namesPeople(words: string): boolean {
  return person.test(words);
}

/** As it would stand within a sentence: only what opens one may have its capital from there. */
const within = (words: string) =>
  words.trim().replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());

/** "Minister", "the company", "company officials": nobody is named by such words alone. "The Post" is a name. */
export function isCommonNoun(words: string): boolean {
  return common.test(within(words));
}

/** "Company will close two plants": whose, or which, is left open. */
export function opensWithBareNoun(sentence: string): boolean {
  return subject.test(within(sentence));
}

/** "It", "its tweet", "the network", "the bank's lawyers": words that lead back to an organization named before. */
export function leadsBack(words: string): boolean {
  return [/^(?:it|its|they|their)\b/u, body, ofThing].some((one) => one.test(within(words)));
}

/** "The company", "the plant's operator", "the chemical firm", "the mill's owner": words for a business, and for no public body. */
export function namesFirm(words: string): boolean {
  return firm.test(within(words));
}

/** The noun of "the trust" and "the hospital trust", with at most two words before it; "" of anything else. */
function definiteNoun(plain: string): string {
  const [article = "", ...words] = plain.split(" ");
  const isPlain =
    words.length > 0 && words.length < 4 && words.every((word) => /^\p{Ll}[\p{Ll}-]*$/u.test(word));
  const noun = words.at(-1) ?? "";
  return isPlain && /^(?:the|this|that)$/u.test(article) && noun.length > 1 ? noun : "";
}
/** What there is one of, or what is meant of itself, and whoever does something for a living. */
const ofItself =
  /^(?:police|press|public|media|opposition|military|army|navy|court|.*(?:[^aeious]s|ers|ors|ies|authorities|services))$/u;
const doer =
  /(?:(?:[^aeiou]|[aeiou]{2}|[aeiou][^aeiou])(?:er|or)|ist|ian|eer|man|woman|master|lord|lady|couple|nurse|chief|head|dean|bishop|vicar|priest|nun|monk|captain|agent|clerk|guard|judge|pilot|coach|expert|envoy|critic|diplomat|victim|survivor|witness|patient|student|tenant|resident|assistant|consultant|accountant|surgeon|candidate|mechanic)$/u;
const knownThing = new RegExp(`^(?:${bodies}|${papers})$`, "u");

/**
 * "The trust", "the final report": one body or paper, by what it is and no more, so that it was told of before, whatever the noun. "The
 * port authority" can be told from others, and of "the harbour master" there is one where he speaks.
 */
export function pointsToOne(words: string): boolean {
  const plain = within(words);
  const noun = definiteNoun(plain);
  if (noun === "" || describesBody(plain) || namesPeople(plain)) return false;
  return knownThing.test(noun) || !(ofItself.test(noun) || doer.test(noun));
}

/** Papers that a body or somebody gives out: whose one is leads back to them. */
export function namesUtterance(words: string): boolean {
  return /^(?:the|this|that) (?:\p{Ll}+ )?(?:announcement|email|post|release|statement|tweet)$/u.test(
    within(words),
  );
}

/** The kind of organization that such words name, in one word; null for "it" and "its". */
export function bodyNamed(words: string): string | null {
  const plain = within(words);
  if (pointsToOne(words)) return definiteNoun(plain);
  return new RegExp(`^(?:the|this|that) (${bodies})(?:e?s)?(?!\\p{L})`, "u").exec(plain)?.[1] ?? null;
}
