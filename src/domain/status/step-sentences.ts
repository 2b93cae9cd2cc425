import { apart } from "../apart";
import type { Attribution, Determination, Evidence } from "../claim";
import { isInPart } from "../sourcing/in-part";
import { carriesWeight } from "../sourcing/public-record";
import { refusedHow, refusedWords } from "../sourcing/refusal";
import { isSameVoice, speakerWords, verbOf } from "../sourcing/speaker";
import type { Stance, Status } from "../vocabulary";
import { lacking } from "./status-sentences";
import { statusIn } from "./status-words";
import { listed, sentence, titled } from "./wording";

/** What one instant brought. */
export type News = {
  attributions: Attribution[];
  evidence: Evidence[];
  decisions: Determination[];
  ended: Determination[];
};

/** Why the status moved, where `because` says what it rests on now; a denial that came with it is told, though it moved nothing. */
export function whyStatusMoved(news: News, because: string): string {
  return [...endings(news), because, ...weightlessDenials(news.attributions)].join(" ");
}

/** "Ada Lind denies it, without standing: …": of each that speaks against a claim and does not move it. */
export function weightlessDenials(attributions: readonly Attribution[]): string[] {
  return of(attributions, "denies", "disputes")
    .filter((each) => !carriesWeight(each) && !isInPart(each))
    .map((each) => denialWords(each, lacking(each)));
}

function denialWords(each: Attribution, how: string): string {
  const act =
    each.stance === "denies" ? verbOf([each], "denies", "deny") : verbOf([each], "contests", "contest");
  return `${sentence(speakerWords(each))} ${act} it, ${how}.`;
}

/**
 * Why the status did not move, though something became public: one sentence or two for each kind of news. `spoken` is all that was
 * said by then: whoever spoke with standing before is not told to be without it when they say the same again.
 */
export function whyStatusStayed(news: News, status: Status, spoken: readonly Attribution[]): string {
  const { attributions } = news;
  const whole = attributions.filter((each) => !isInPart(each));
  const kinds = [
    said(whole, status),
    withdrew(whole, status),
    against(whole, status, spoken),
    partly(attributions.filter(isInPart), status),
    silent(whole),
    shown(news.evidence, status),
    ...endings(news),
    decided(news.decisions, status),
  ];
  return kinds.filter((each) => each !== "").join(" ");
}

function of(attributions: readonly Attribution[], ...stances: Stance[]): Attribution[] {
  return attributions.filter((each) => stances.includes(each.stance));
}

function said(attributions: Attribution[], status: Status): string {
  const voices = of(attributions, "asserts", "confirms", "corrects");
  if (voices.length === 0) return "";
  const names = voices.map(speakerWords);
  // Who publishes their own words says so, and nobody carries them.
  const outlets = voices
    .map((each) => apart(each.article.outlet.name))
    .filter((name) => !names.includes(name));
  const carried = outlets.length > 0 ? `, as carried by ${listed(outlets)}` : "";
  const words = `${sentence(listed(names))} ${verbOf(voices, "says", "say")} so${carried}.`;
  // Short of two origins a claim is reported or alleged, so one more voice that leaves it there added none.
  const addsNone = status === "reported" || status === "alleged";
  return addsNone ? `${words} That adds no independent origin.` : `${words} It stays ${statusIn(status)}.`;
}

function withdrew(attributions: Attribution[], status: Status): string {
  const acts = of(attributions, "retracts");
  if (acts.length === 0) return "";
  return `${sentence(listed(acts.map(speakerWords)))} withdrew what had been said. It stays ${statusIn(status)}.`;
}

function against(attributions: Attribution[], status: Status, spoken: readonly Attribution[]): string {
  return of(attributions, "denies", "disputes")
    .map((each) => {
      const isAgain = spoken.some(
        (one) =>
          one.id !== each.id && one.stance === each.stance && carriesWeight(one) && isSameVoice(one, each),
      );
      const how = carriesWeight(each)
        ? `on record, with standing${each.stance === "disputes" ? ", short of a denial" : ""}`
        : isAgain
          ? "as before on record, with standing"
          : lacking(each);
      return `${denialWords(each, how)} It stays ${statusIn(status)}.`;
    })
    .join(" ");
}

function partly(attributions: Attribution[], status: Status): string {
  return attributions
    .map(
      (each) =>
        `${sentence(speakerWords(each))} ${verbOf([each], "speaks", "speak")} to a part of it alone: ${apart(each.part!)}. It stays ${statusIn(status)}.`,
    )
    .join(" ");
}

function silent(attributions: Attribution[]): string {
  const refused = of(attributions, "declined_comment");
  const ofOne = refused.filter((said) => refusedWords(said) !== null);
  const declined = refused.filter((said) => !ofOne.includes(said)).map(speakerWords);
  const mute = of(attributions, "no_response").map(speakerWords);
  const neither = of(attributions, "neither_confirms_nor_denies").map(speakerWords);
  return [
    declined.length > 0
      ? `${sentence(listed(declined))} declined to comment. A refusal to comment does not move the status.`
      : "",
    ...ofOne.map(
      (said) =>
        `${sentence(speakerWords(said))} ${refusedHow({ ...said, words: refusedWords(said) })}. A refusal to speak does not move the status.`,
    ),
    mute.length > 0 ? `${sentence(listed(mute))} did not respond. Silence does not move the status.` : "",
    neither.length > 0
      ? `${sentence(listed(neither))} neither confirmed nor denied it. That does not move the status.`
      : "",
  ]
    .filter((each) => each !== "")
    .join(" ");
}

function shown(evidence: Evidence[], status: Status): string {
  if (evidence.length === 0) return "";
  const titles = evidence.map((each) => titled(each.title));
  return `${listed(titles)} became public. It stays ${statusIn(status)}.`;
}

function decided(decisions: Determination[], status: Status): string {
  return decisions
    .map((each) => `${apart(each.by)} decided: ${apart(each.reason)} It stays ${statusIn(status)}.`)
    .join(" ");
}

function endings(news: News): string[] {
  return news.ended.map((each) => `The decision of ${apart(each.by)} ended.`);
}
