import { sourceName } from "../attribution-words";
import type { Attribution } from "../claim";
import { cueOf, exactOf, onAttribution, onText, placesOf, type Rule } from "./matter";

const refused = /\brefus(?:e|es|ed|ing|al)(?: to)? (?:comment|deny|confirm)\b/giu;
const silence =
  /\b(?:declin(?:es|ed|ing)|refus(?:e|es|ed|ing))(?: to)? comment|\bno comment\b|\b(?:did|does|would|could) ?(?:not|n['’]t) (?:immediately )?(?:respond|reply|comment)|\bdeclin(?:es|ed|ing)\b/iu;
const denial =
  /\bden(?:y|ies|ied|ying|ials?)\b|\breject\p{L}*|\bfalse\b|\buntrue\b|\bnot true\b|\bnonsense\b|\bdisput\p{L}+|\bdismiss\p{L}*/iu;

/** Who says nothing has declined. "Refused" blames, "refused to deny" hints, and neither is a denial. */
export const refusedOrDeclined: Rule = ({ claim, plain }) => {
  const inText = placesOf(plain, refused).map((found) =>
    onText(
      "refused_or_declined",
      found,
      /comment$/i.test(found.text)
        ? `“${found.text}” blames whoever only said nothing.`
        : `“${found.text}” hints at an answer that nobody gave.`,
      /comment$/i.test(found.text)
        ? "Write “declined to comment”."
        : "Write “would neither confirm nor deny”, or “declined to comment”.",
    ),
  );
  return [...inText, ...claim.attributions.filter(isSilenceTakenForDenial).map(asSilence)];
};

function isSilenceTakenForDenial(said: Attribution): boolean {
  if (said.stance !== "denies" && said.stance !== "disputes") return false;
  const cue = cueOf(said);
  if (said.cue?.class === "no_comment") return true;
  if (cue.trim() !== "")
    return (
      silence.test(cue) && !denial.test(cue.replace(/\b(?:confirm|declin\p{L}+|refus\p{L}+)\b.*$/iu, ""))
    );
  const excerpt = exactOf(said, "excerpt");
  return silence.test(excerpt) && !denial.test(`${excerpt} ${exactOf(said, "content")}`);
}

function asSilence(said: Attribution) {
  const words = cueOf(said) || silence.exec(exactOf(said, "excerpt"))?.[0] || "declined";
  return onAttribution(
    "refused_or_declined",
    said,
    "stance",
    `${sourceName(said.source)} “${words}”: that is no denial, and it is recorded as one.`,
    "Record it as “Declined to comment” or “Did not respond”.",
  );
}
