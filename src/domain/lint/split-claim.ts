import { type Compound, compoundOf, type Joined } from "../language/clauses";

/**
 * The single statements of a compound sentence, each a sentence of its own with the subject carried over ("Naryshkin flew to
 * New York and met Pompeo" to two). Null where there is but one, or where that cannot be told for sure.
 */
export function splitClaim(text: string): string[] | null {
  const compound = compoundOf(text);
  if (compound === null) return null;
  const { joined } = compound;
  const parts = joined.map((one, at) => restOf(text, compound, one, joined[at + 1]?.at ?? text.length));
  return [sentence(text.slice(0, joined[0]!.at)), ...parts];
}

function restOf(text: string, compound: Compound, one: Joined, end: number): string {
  const own = text.slice(one.from, end).trim();
  const subject = text.slice(0, compound.subjectEnd).trim();
  switch (one.carries) {
    case "subject":
      return sentence(`${subject} ${own}`);
    case "auxiliary":
      return sentence(`${subject} ${compound.auxiliary} ${own}`);
    case "speaker":
      return sentence(`${text.slice(0, compound.speakerEnd).trim()} ${own}`);
    case "nothing":
      return sentence(own.replace(/^(?:he|she|they|it) /i, `${subject.replace(/,$/, "")} `));
    default: {
      const unknown: never = one.carries;
      return unknown;
    }
  }
}

function sentence(text: string): string {
  const bare = text.trim().replace(/[\s,;:—–]+$/, "");
  const closed = /[.!?…][”"’']?$/.test(bare) ? bare : `${bare}.`;
  return closed.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
