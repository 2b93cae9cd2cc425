import { isCommonNoun } from "../common-nouns";

/** The words of an article that it writes small, and those that have a capital of their own inside a sentence. */
export type WordsWritten = { small: ReadonlySet<string>; inside: ReadonlySet<string> };

/** How the words of a text are written. A capital behind "the" may be an office's or a kind's, so that it shows no name. */
export function wordsWritten(text: string): WordsWritten {
  const small = new Set<string>();
  const inside = new Set<string>();
  let isFree = false;
  for (const [word] of text.matchAll(/[\p{L}\p{N}'’]+|[^\s\p{L}\p{N}]+|\n/gu)) {
    const bare = word.replace(/['’]s?$/, "");
    const isSmall = /^\p{Ll}/u.test(bare);
    if (isSmall) small.add(bare);
    else if (isFree) inside.add(bare);
    // "told *The Independent*": a "The" inside a sentence belongs to the name.
    isFree = (isSmall && !/^(?:the|an?)$/.test(bare)) || word === "," || (isFree && bare === "The");
  }
  return { small, inside };
}

/** Words that small letters may join the parts of a name with. */
const joins =
  /^(?:of|the|and|for|in|on|at|to|by|de|del|della|dell|der|den|des|di|da|do|dos|das|du|la|le|les|los|las|el|al|von|van|vom|zu|zur|ter|ten|bin|binti|ibn|ben|abu|ap|y|e|i|und|et|sur|s)$/;
/** Of a country or a town there is one of each, so that its adjective and the noun name it: "the Welsh government". */
const ofState =
  /^(?:government|ministry|embassy|consulate|police|parliament|army|navy|cabinet|presidency|coastguard|treasury)$/;
/** Offices and trades, with what stands before them: "Prime Minister", "Inspector General", "Finance", "Insiders". */
const offices = new RegExp(
  "^(?:(?:prime|vice|deputy|acting|chief|senior|junior|assistant|lord|first|attorney|solicitor|advocate|inspector|auditor|surgeon|director|" +
    "governor|consul|secretary|ambassador|adjutant|general|managing|finance|defen[cs]e|justice|foreign|interior|opposition|whip|minister|president|" +
    "premier|chancellor|mayor|senator|speaker|spokes(?:man|woman|person)|commissioner|constable|sergeant|superintendent|captain|colonel|major|" +
    "lieutenant|admiral|marshal|judge|magistrate|coroner|registrar|ombudsman|chairman|chairwoman|chairperson|chair|treasurer|headteacher|" +
    "headmaster|principal|dean|provost|rector|bishop|archbishop|pope|cardinal|king|queen|prince|princess|duke|duchess|correspondent|reporter|" +
    "editor|manager|officer|head|ceo|cfo|coo|cto|mp|mep|msp|td|mla|pc|dc|qc|kc|sc|gp|pm|insider|boss|star|fan|reader|viewer|caller|local|rival|" +
    "neighbou?r|resident|expert|official|source|critic|campaigner|activist|protester|villager|witness|pal|friend|mum|dad|parent|teacher|doctor|" +
    "nurse|lawyer|driver|passenger|farmer|worker|owner|landlord|shopper|management|counsel|staff)s?)$",
);
/** An office or a trade by one word, in small letters. */
export const isOffice = (word: string): boolean => offices.test(word);
/** Endings of words for people and things, which a sentence gives a capital. */
const commonEnding = /(?:[^s]s|ment|tion|sion|ance|ence|ship|ist|ian|ity|ness|ing|age|ary|ure|ism|ee)$/;

/**
 * Whether a name can be taken for somebody's from how it is built and written: not where it holds a noun in small letters ("the
 * Danish-German group"), consists of offices, trades and nationalities alone ("the Speaker", "Inspector General"), or is one word that the
 * article never writes with a capital of its own and that looks like a noun.
 */
export function standsAsName(
  name: string,
  { small, inside }: WordsWritten,
  isKind: (word: string) => boolean = () => false,
): boolean {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const last = words.at(-1) ?? "";
  const isSmall = (word: string) => /^\p{Ll}/u.test(word) && !/\p{Lu}|\./u.test(word);
  const nouns = words.filter((word) => isSmall(word) && !joins.test(word.replace(/['’].*$/, "")));
  if (nouns.length > 0 && !(ofState.test(last) && /^\p{Lu}/u.test(words[0] ?? ""))) return false;
  const bare = words.map((word) => word.toLowerCase().replace(/['’]s?$/, ""));
  if (bare.every((word) => offices.test(word) || joins.test(word) || isKind(word))) return false;
  // "The Bureau's *Director*": whose somebody is.
  if (words.slice(0, -1).some((word) => /['’]s?$/.test(word)) && offices.test(bare.at(-1) ?? ""))
    return false;
  if (words.length > 1 || /^(?:\p{Lu}\.?){2,6}$|\p{Ll}\p{Lu}|\p{N}|\./u.test(last)) return true;
  const lower = bare[0] ?? "";
  if (inside.has(last.replace(/['’]s?$/, ""))) return !isCommonNoun(lower);
  return !small.has(lower) && !commonEnding.test(lower);
}
