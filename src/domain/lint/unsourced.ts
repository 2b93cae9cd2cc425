import { negated } from "../language/negated";
import { ruleThatHolds } from "../status/status-rules";
import type { Finding } from "./finding";
import type { Rule } from "./matter";

/** A claim that nobody makes and nothing shows cannot be published: there would be nothing to tell readers of it but itself. */
export const unsourced: Rule = ({ claim, weighed }) => {
  if (ruleThatHolds(weighed) !== "unsourced") return [];
  const nothing = claim.attributions.length === 0 && claim.evidence.length === 0;
  const [only, another] = claim.attributions;
  const isDenied = only !== undefined && another === undefined && only.stance === "denies";
  return [
    {
      id: "unsourced:text",
      rule: "unsourced",
      level: "must",
      about: { field: "text" },
      ...(isDenied && claim.evidence.length === 0 ? ofLoneDenial(claim.text) : ofNobody(nothing)),
      span: null,
    },
  ];
};

type Told = Pick<Finding, "words" | "mend" | "reply">;

const ofNobody = (nothing: boolean): Told => ({
  words: nothing
    ? "Nobody is on record as saying this, and no evidence shows it."
    : "Nobody on record says that this is so: what there is denies it, declines to comment or is not public yet.",
  mend: "Add who says so, or a document that shows it.",
});

/** What is denied is a claim of somebody else's. Said the other way round it is a claim of whoever denies it. */
function ofLoneDenial(text: string): Told {
  const contrary = negated(text);
  return {
    words: "A denial alone makes a claim that nobody has asserted.",
    mend: contrary
      ? `Join the claim that it denies (Merge), or say it as what they say: “${contrary}”`
      : "Join the claim that it denies (Merge), or word it as what they say, the other way round, and choose “Says so”.",
    ...(contrary && {
      reply: { words: "Say it the other way round", change: { stance: "asserts" }, text: contrary },
    }),
  };
}
