/**
 * Which English words are verbs that state something of a subject ("met", "is", "denies"), by lists and endings alone:
 * this runs at each key press in a browser, where no tagger is at hand. Meant to be sure rather than complete.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** base past participle; where past and participle differ, the past form can be nothing but a finite verb. */
const irregular = `
  be was been|be were been|become became become|begin began begun|blow blew blown|break broke broken|bring brought brought|build built built|
  buy bought bought|catch caught caught|choose chose chosen|come came come|deal dealt dealt|do did done|draw drew drawn|drive drove driven|
  drink drank drunk|eat ate eaten|fall fell fallen|fight fought fought|find found found|flee fled fled|fly flew flown|forget forgot forgotten|
  freeze froze frozen|get got got|give gave given|go went gone|grow grew grown|hang hung hung|hear heard heard|hide hid hidden|hold held held|
  keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|lose lost lost|make made made|meet met met|
  pay paid paid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|
  send sent sent|shake shook shaken|shoot shot shot|show showed shown|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|
  speak spoke spoken|spend spent spent|stand stood stood|steal stole stolen|strike struck struck|swear swore sworn|swim swam swum|take took taken|
  teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|understand understood understood|wear wore worn|
  win won won|withdraw withdrew withdrawn|write wrote written|overthrow overthrew overthrown|undergo underwent undergone|oversee oversaw overseen|
  quit quit quit|cut cut cut|hit hit hit|put put put|set set set|shut shut shut|split split split|cost cost cost|spread spread spread`
  .split("|")
  .map((row) => row.trim().split(/\s+/) as [string, string, string]);

/** Forms that agree with a base form ("he put", "the put option") say nothing by themselves and are left out. */
const irregularPast = new Set(irregular.filter(([base, past]) => base !== past).map(([, past]) => past));
const onlyFinite = new Set(
  irregular.filter(([, past, participle]) => past !== participle).map(([, past]) => past),
);
/** "mistook", "overcame", "rewrote": with one before it a past is as irregular as without. */
const prefixes = /^(?:fore|mis|out|over|re|un|under|with)(?=[a-z]{3})/;
const participles = new Set(irregular.map(([, , participle]) => participle));
const baseForms = new Set([
  ...irregular.map(([base]) => base),
  ...list(`
    accept accuse address agree announce apologize appeal appoint approve arrest arrive ask attack attend ban block call cancel close confirm
    continue control create cross decide declare decline deliver demand deny deploy describe destroy discuss dismiss end enter expand expel
    fire fund help hire host impose include increase introduce invade invest investigate join kill launch move negotiate offer open order pass
    pledge prevent produce promise protect publish raise receive recognize reduce refuse reject release remove replace report resign return review
    serve sign start stay stop support suspend talk testify threaten travel try urge use visit vote want warn`),
]);

/** "led" and "left" and "found" are verbs, but these look like one and are mostly something else. */
const notVerbs = list(`
  red bed shed need seed speed feed breed creed greed deed weed indeed hundred sacred naked wicked hatred kindred biased
  aforementioned so-called armed wounded injured masked alleged unidentified united retired limited related disabled married
  elected detained jailed disgraced exiled accused embattled displaced interested organized so-called beloved unnamed
  unmanned uninvited unprecedented unexpected unlimited undisclosed classified combined advanced continued increased
  renewed repeated sustained proposed planned sanctioned convicted suspected imprisoned escaped heated mixed
  experienced skilled trained qualified bearded hooded uniformed undated unarmed need embed`);

const finitePresent = list(`
  is are was were has have had does do did will would can could may might must shall should isn't aren't wasn't weren't hasn't haven't hadn't
  doesn't don't didn't won't wouldn't can't couldn't cannot`);

const presentS = list(`
  says tells knows owns denies employs meets wants keeps gives takes makes goes becomes brings buys sells pays sends receives provides
  remains believes expects threatens refuses intends continues seeks includes allows requires imposes bans holds earns lives flies runs
  writes speaks serves calls leads faces controls supports opposes rejects accuses admits confirms claims insists considers describes
  covers employs operates produces protects prohibits contains consists belongs cites names blames warns urges`);

const modals = list("will would can could may might must shall should won't wouldn't can't couldn't cannot");
const auxiliaries = list(
  "is are was were has have had been be being isn't aren't wasn't weren't hasn't haven't hadn't",
);

export type VerbKind =
  /** "is", "will", "had". */
  | "auxiliary"
  /** "went", "took": nothing else than a statement in the past. */
  | "only_finite"
  /** "met", "visited", which may also be a participle. */
  | "past"
  /** "owns". */
  | "present";

/** Null where the word (in lower case) is not surely a verb form that can state something. */
export function verbKind(lower: string): VerbKind | null {
  const word = lower.replaceAll("’", "'");
  if (notVerbs.has(word)) return null;
  if (finitePresent.has(word)) return "auxiliary";
  if (onlyFinite.has(word) || onlyFinite.has(word.replace(prefixes, ""))) return "only_finite";
  if (irregularPast.has(word) || /[^aeiou]ied$|[a-z]{2}[^e]ed$/.test(word)) return "past";
  if (/(?:agreed|freed|guaranteed|succeeded|disagreed|fleeed)$/.test(word)) return "past";
  if (presentS.has(word)) return "present";
  return null;
}

/** "went", "visited": a form of the past, also where it may be a participle. */
export const isPastForm = (lower: string) => /^(?:past|only_finite)$/.test(verbKind(lower) ?? "");
export const isModal = (lower: string) => modals.has(lower.replaceAll("’", "'"));
export const isAuxiliary = (lower: string) => auxiliaries.has(lower.replaceAll("’", "'"));
export const isBaseForm = (lower: string) => baseForms.has(lower);

/** Whether a word may follow "has" or "was" as what was done: "visited", "taken". */
export function isParticiple(lower: string): boolean {
  return participles.has(lower) || (verbKind(lower) === "past" && !onlyFinite.has(lower));
}

const irregularBase = new Map(
  irregular.flatMap(([base, past, participle]) => [[past, base] as const, [participle, base] as const]),
);

/** A key under which the forms of one verb are nearly one: "killed" and "killing" to "kill"; only for short lists. */
export function verbStem(lower: string): string {
  return irregularBase.get(lower) ?? lower.replace(/(?:ied)$/, "y").replace(/(?:ed|ing|es|s)$/, "");
}

const irregularPastOf = new Map(irregular.map(([base, past]) => [base, past] as const));

/** "taking" to "took", "cooperating" to "cooperated", "having" to "had". */
export function pastOfIng(ing: string): string {
  if (ing === "having") return "had";
  if (ing === "being") return "was";
  const stem = ing.replace(/ing$/, "");
  const single = stem.replace(/([bdgklmnprt])\1$/, "$1");
  for (const base of [stem, `${stem}e`, single]) {
    const past = irregularPastOf.get(base);
    if (past !== undefined) return past;
  }
  if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}ied`;
  return `${stem}ed`;
}

const behindName = new Map([
  ["am", "is"],
  ["have", "has"],
  ["do", "does"],
  ["haven't", "has not"],
  ["don't", "does not"],
  ["was", "was"],
  ["were", "was"],
]);

/** The verb after "I" as it goes with a name: "am" to "is", "expect" to "expects"; null where the word is no sure verb. */
export function thirdPerson(lower: string): string | null {
  const word = lower.replaceAll("’", "'");
  const known = behindName.get(word);
  if (known !== undefined) return known;
  if (verbKind(word) !== null || isModal(word)) return word;
  if (
    !isBaseForm(word) &&
    !/^(?:think|hope|expect|believe|suspect|guess|trust|need|like|love|admit|feel|suppose|remain|agree|consider|regret|look|work|live|doubt|fear|wish|intend|plan)$/.test(
      word,
    )
  )
    return null;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(word) ? `${word}es` : `${word}s`;
}

/** "took" to "take", "closed" to "close", "planned" to "plan"; null where the word is no sure past form or its base is not sure. */
export function baseOfPast(past: string): string | null {
  const irregularly = irregularBase.get(past);
  if (irregularly !== undefined) return irregularly;
  if (verbKind(past) !== "past" || !past.endsWith("ed")) return null;
  if (past.endsWith("ied")) return `${past.slice(0, -3)}y`;
  const stem = past.slice(0, -2);
  if (past.endsWith("eed") || isBaseForm(past.slice(0, -1))) return past.slice(0, -1);
  if (isBaseForm(stem)) return stem;
  if (/([bdgkmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  // "caus", "mov", "danc", "involv", "us": an "e" belongs there; after one vowel and one consonant it does too, but for "open", "visit", "offer".
  if (/(?:[^s]s|[cvuz]|[^n]g|ng|[^aeiou]l)$/.test(stem))
    return /(?:[^e]ng|[^l]l)$/.test(stem) && /(?:long|bang|hang)$/.test(stem) ? stem : `${stem}e`;
  if (
    /(?:(?:st|pl|ign|sc|b|ad)or|(?:inv|un|ign|exc|rec|c)it|(?:del|comp|compl)et|welcom|postpon)$/.test(stem)
  )
    return `${stem}e`;
  if (/[aeiou][^aeiou]*(?:en|er|or|on|it|et|el|op|ip|ow|ew|ay|oy|ey|om)$/.test(stem)) return stem;
  return /(?:^|[^aeiou])[aeiou][bdgklmnprt]$/.test(stem) ? `${stem}e` : stem;
}
