import type { Finding } from "../patterns/finding";
import type { Article } from "../text/article";
import type { Token } from "../text/tokens";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What stands right before "to say" when it is only foreseen, meant, tried, allowed or asked for. */
const before = set(
  "expect expects expected expecting due set likely unlikely scheduled slated poised about going plan plans planned planning prepare prepares prepared " +
    "preparing ready hope hopes hoped hoping want wants wanted wanting wish wishes wished intend intends intended intending mean meant aim aims aimed " +
    "try tries tried trying attempt attempts attempted seek seeks sought need needs needed ought have has supposed ask asks asked told order orders " +
    "ordered instruct instructed urge urged beg begged persuade persuaded advise advised invite invited allowed permitted forbidden free able unable " +
    "afraid reluctant unwilling willing eager keen anxious fail fails failed failing agree agreed promise promises promised vow vowed pledge pledged threaten threatened threatens " +
    "offer offers offered yet pressed pressured like love dare dared if though tempted required liable certain sure bound hesitate hesitated hesitates " +
    "neglect neglected forgot forget forgotten omitted longed yearned struggled late early foolish wise easy hard difficult wrong safe unsafe premature " +
    "chance opportunity plan right reason time request temptation promise duty power authority courage need nothing way anyone someone somebody nobody",
);
/** Verbs that make somebody else speak: "*ordered* her to say". */
const causing = set(
  "ask asks asked order orders ordered instruct instructs instructed urge urges urged beg begs begged want wants wanted persuade persuaded advise " +
    "advises advised invite invites invited allow allows allowed permit permitted forbid forbids forbade expect expects expected tell tells told press " +
    "presses pressed pressing pressure pressured encourage encouraged need needs get gets got require requires required compel wait waits waited " +
    "waiting call calls called challenge challenged challenges",
);
const confessing = /^(?:admit|acknowledge|concede|confess|apologize|apologise|deny)$/;

/** "is expected *to say*", "wanted *to say*", "ordered her *to say*": no word has been spoken. */
export function unrealInfinitive(article: Article, finding: Finding): boolean {
  const to = infinitiveAt(article, finding);
  if (to === null) return false;
  const word = (article.tokens[to - 1] as Token | undefined)?.lower ?? "";
  // A refusal is a stance or a silence, and "had to admit" is an admission.
  if (/^(?:refus|declin)/.test(word)) return false;
  if (finding.silence !== undefined && /^(?:unwilling|willing|prepared|yet)$/.test(word)) return false;
  if (/^(?:had|forced|compelled|obliged)$/.test(word)) return !confessing.test(finding.entry?.lemma ?? "");
  if (before.has(word)) return true;
  if (finding.governor !== null) return false;
  const first = article.sentences[finding.sentence]?.from ?? 0;
  // "urged the mayor, Mr. Osei, to say": an apposition may stand between.
  for (let i = to - 1; i >= Math.max(first, to - 12); i--) {
    const { text, lower, pos } = article.tokens[i] as Token;
    if (/^[;:]$/.test(text) || (article.quoteOf[i] as number) >= 0) return false;
    if (causing.has(lower)) return lower !== "called" || article.tokens[i + 1]?.lower === "on";
    if (/^(?:too|enough|likely|unlikely|due|yet)$/.test(lower)) return true;
    if (lower === "were" && (i === first || article.tokens[i - 1]?.text === ",")) return true;
    if (pos === "VERB" || pos === "AUX") return false;
  }
  return false;
}

function infinitiveAt(article: Article, { cue, head, governor }: Finding): number | null {
  const from = governor ?? cue[0]?.from ?? head;
  for (let i = head - 1; i >= Math.max(0, Math.min(from, head - 1)); i--)
    if ((article.tokens[i] as Token).lower === "to") return i;
  return null;
}

/** "*without* saying", "stopped *short of* saying", "*instead of* telling": named as what was left out. */
export function unrealGerund(article: Article, { cue, head, kind, entry }: Finding): boolean {
  if (kind !== "ing" || entry === null) return false;
  const first = cue[0]?.from ?? head;
  let i = first - 1;
  while (i > 0 && article.tokens[i]?.pos === "ADV" && !/^(?:not|never)$/.test(article.tokens[i]?.lower ?? ""))
    i -= 1;
  const { lower } = (article.tokens[i] as Token | undefined) ?? { lower: "" };
  if (
    // "denied *ever saying*": what nobody admits to have said was not said, as far as they tell.
    /^(?:deny|denied|denies|denying|without|than|avoid|avoids|avoided|avoiding|consider|considered|considering|risk|risked|not|never)$/.test(
      lower,
    )
  )
    return true;
  if (/^(?:of|from|against|for)$/.test(lower))
    return /^(?:short|instead|accused|capable|incapable|refrain|refrained|refrains|stop|stopped|stops|prevent|prevented|abstained|think|thought|afraid|far|decided|advised|guilty|warned|shied|away|suspected|him|her|them)$/.test(
      article.tokens[i - 1]?.lower ?? "",
    );
  return lower === "as" && /^(?:if|though)$/.test(article.tokens[i - 1]?.lower ?? "");
}
