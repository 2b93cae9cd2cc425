import { overlap, type Span } from "../../anchor";
import { isSilence } from "../../attribution-meaning";
import type { Mention } from "../../language/names/link-mentions";
import type { SuggestionForm } from "../form/form";
import { identityFor } from "../form/identity-for";
import { enterSuffices } from "../propose/enter-suffices";
import { insideOf, type ReadArticle, type Suggested } from "../propose/found-in-text";
import { mostSuggested } from "../propose/most-suggested";
import type { Proposed } from "../propose/proposals";
import { claimWriter, proposer, selectorsIn } from "../propose/propose";
import { chooser } from "../propose/proposed-source";
import { Reading } from "../suggestion";
import { faultOfClaim } from "./claim-check";
import { placeOfWords, placesBeside } from "./found-words";
import type { ByModel, Dropped, ModelReading } from "./model-reading";
import type { ModelProposal, Proposals } from "./proposal";
import { mayMean, mentionNamed } from "./speaker-check";

type Part = ByModel["parts"][number];
type Change = { form: SuggestionForm; parts: Part[] };

/**
 * What the rules proposed, with what of a model's proposals the article bears out. A model may say who speaks where the rules left
 * it open, word a claim that is not sure to stand as it is, and add what the rules did not find; it changes nothing
 * that they are sure of. What an article says to a reader who obeys it makes no difference: nothing is taken on the model's word.
 */
export function withModel(
  read: ReadArticle & { readings: readonly Suggested[] },
  proposed: readonly Proposed[],
  name: string,
  { proposals, unreadable }: Proposals,
): { proposed: Proposed[]; reading: ModelReading } {
  const dropped: ModelReading["dropped"] = unreadable > 0 ? { unreadable } : {};
  const drop = (reason: Dropped) => {
    dropped[reason] = (dropped[reason] ?? 0) + 1;
  };
  const join = joiner(read, drop);
  const changed = new Map(proposed.map((one) => [one.ordinal, one]));
  const added: Proposed[] = [];
  for (const proposal of proposals) {
    const words = placeOfWords(read.text, proposal);
    if (words === null) {
      drop("not_in_text");
      continue;
    }
    const same = readingOf(read, words);
    const [of = null, another] = same ? [...changed.values()].filter((one) => one.of === same.at) : [];
    // What the rules told apart already is theirs.
    if (same && (!of || another || of.model)) {
      drop("by_rules");
    } else if (same && of) {
      const change = join.toRules(proposal, same.reading, of.form);
      if (change)
        changed.set(of.ordinal, {
          ...of,
          form: change.form,
          model: { name, parts: change.parts, byRules: of.form },
        });
    } else if (added.some(({ reading }) => isIn(reading.content, words))) drop("by_rules");
    else {
      const one = join.alone(proposal, words);
      if (one && proposed.length + added.length < mostSuggested)
        added.push({ ordinal: 0, of: null, ...one, model: { name, parts: ["attribution"], byRules: null } });
    }
  }
  const all = [...changed.values(), ...added]
    .toSorted((a, b) => placeIn(a) - placeIn(b))
    .map((one, at) => ({ ...one, ordinal: at + 1 }));
  const kept = all.filter(({ model }) => model).length;
  return {
    proposed: all,
    reading: { name, fault: null, proposed: proposals.length + unreadable, kept, dropped },
  };
}

const placeIn = ({ reading: { content, cue, source } }: Proposed) =>
  Math.min(...[...content, ...cue, ...source].map(({ start }) => start));

const isIn = (content: readonly Span[], words: Span) => content.some((span) => overlap(span, words));

/** The first reading of the rules whose content these words are in, be it in part. */
function readingOf({ readings }: { readings: readonly Suggested[] }, words: Span) {
  const at = readings.findIndex(({ content }) => isIn(content, words));
  return at < 0 ? null : { at, reading: readings[at]! };
}

function joiner(read: ReadArticle, drop: (reason: Dropped) => void) {
  const choose = chooser(read);
  const propose = proposer(read);
  const claimOf = claimWriter(read);
  const mentioned = new Map(read.mentions.map((mention) => [mention.id, mention]));

  /** The speaker whom a proposal names, where the words at the cue can mean them. */
  function speakerOf({ speaker }: ModelProposal, source: Span | undefined): Mention | null {
    const mention = speaker && source ? mentionNamed(read, speaker) : null;
    return mention && source && mayMean(read, source, mention) ? mention : null;
  }

  /** A claim that the words bear out, else null with the reason counted. */
  function claimText(proposal: ModelProposal, reading: Suggested, speaker: Mention | null): string | null {
    const text = asSentence(proposal.claim ?? "");
    if (text === "") return null;
    const fault = faultOfClaim(text, {
      text: read.text,
      content: insideOf(read.text, reading.content),
      publishedAt: read.article.publishedAt,
      speaker,
      mentions: read.mentions,
      references: reading.references ?? [],
    });
    if (fault) drop(fault);
    return fault === null ? text : null;
  }

  /** What it changes of a suggestion of the rules; null where nothing. */
  function toRules(proposal: ModelProposal, reading: Suggested, form: SuggestionForm): Change | null {
    const { source, identity } = form.attribution;
    const isDescribed = (reading.described ?? []).length > 0;
    const isSure = reading.openQuestion || isSilence(form.attribution.stance) || enterSuffices(reading, form);
    const said = mentioned.get(reading.speaker ?? "") ?? null;
    const other = proposal.speaker ? mentionNamed(read, proposal.speaker) : null;
    if (isSure || (said !== null && other !== null && said.id !== other.id)) {
      drop("by_rules");
      return null;
    }
    // Whoever is not named in the article says nothing in it.
    if (proposal.speaker && other === null) {
      drop("speaker");
      return null;
    }
    const parts: Part[] = [];
    let changed = form;
    let speaker = said;
    if (proposal.speaker && source === null && said === null) {
      const isOpen = identity !== "outlet_observation" && identity !== "document" && !isDescribed;
      speaker = isOpen ? speakerOf(proposal, insideOf(read.text, reading.source)[0]) : null;
      if (speaker === null) {
        drop("speaker");
        return null;
      }
      parts.push("speaker");
      changed = { ...changed, attribution: withSpeaker(changed.attribution, speaker) };
    }
    const text = claimText(proposal, reading, speaker);
    if (text !== null && text !== form.claim.text) {
      parts.push("claim");
      // What the rules made of a part of the words, a model may have made of all of them.
      const selectors = selectorsIn(read.text, reading, insideOf(read.text, reading.content));
      changed = {
        claim: { ...changed.claim, ...claimOf(reading, text) },
        attribution: { ...changed.attribution, selectors },
      };
    }
    return parts.length === 0 ? null : { form: changed, parts };
  }

  function withSpeaker(attribution: SuggestionForm["attribution"], speaker: Mention) {
    const identity = identityFor(attribution.identity, speaker.kind);
    return {
      ...attribution,
      identity,
      source: choose.ofMention(speaker),
      sourceDescription: null,
      groundRules: "on_record" as const,
      anonymityReason: null,
      atLeast: null,
    };
  }

  /** An attribution that the rules did not find: only one with a speaker whom the article names. */
  function alone(proposal: ModelProposal, words: Span): Pick<Proposed, "reading" | "form"> | null {
    const found = placesBeside(read.text, proposal, words);
    if (found === null) {
      drop("cue");
      return null;
    }
    const speaker = speakerOf(proposal, found.source);
    if (speaker === null) {
      drop("speaker");
      return null;
    }
    const isQuoted =
      /[“"«]\s*$/.test(read.text.slice(0, words.start)) || /^[“"«]/.test(read.text.slice(words.start));
    const reading: Suggested = {
      source: [found.source],
      cue: [found.cue],
      content: [words],
      relays: [],
      stance: found.stance,
      directness: isQuoted ? "direct_quote" : "paraphrase",
      hedge: null,
      identity: speaker.kind === "person" ? "named_person" : "named_organization",
      status: found.stance === "asserts" ? "reported" : found.stance === "denies" ? "denied" : "confirmed",
      openQuestion: false,
      confidence: "weak",
      score: 0,
      speaker: speaker.id,
    };
    const form = propose(reading);
    if (form === null) return null;
    const text = claimText(proposal, reading, speaker);
    if (text === null) return { reading: Reading.parse(reading), form };
    const selectors = selectorsIn(read.text, reading, [words]);
    return {
      reading: Reading.parse(reading),
      form: {
        claim: { ...form.claim, ...claimOf(reading, text) },
        attribution: { ...form.attribution, selectors },
      },
    };
  }

  return { toRules, alone };
}

const asSentence = (claim: string): string => {
  const plain = claim.replaceAll("\u0000", "").replace(/\s+/g, " ").toWellFormed().trim();
  if (plain === "" || plain.length > 500) return "";
  return /[.!?…]["”’]?$/.test(plain) ? plain : `${plain}.`;
};
