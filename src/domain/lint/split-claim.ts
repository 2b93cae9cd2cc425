import { type Compound, compoundOf, type Joined, states } from "../language/clauses";
import { sentencesOf } from "../language/sentences";
import { namedAgain } from "./named-again";

/**
 * The single statements of a compound sentence, each a sentence of its own with the subject carried over ("Naryshkin flew to
 * New York and met Pompeo" to two). Null where there is but one, or where that cannot be told for sure.
 */
export function splitClaim(text: string): string[] | null {
  return parted(text)?.parts ?? null;
}

/** The same with the place where the second statement begins: UTF-16 units into the text. */
export function parted(text: string): { parts: string[]; at: number } | null {
  const sentences = sentencesOf(text);
  if (sentences.length > 1 && sentences.every(states)) {
    const parts: string[] = [];
    for (const each of sentences) {
      const named = namedAgain(each, parts.at(-1) ?? "");
      parts.push(...(splitSentence(named)?.parts ?? [sentence(named)]));
    }
    return { parts, at: text.indexOf(sentences[1]!, sentences[0]!.length) };
  }
  return splitSentence(text);
}

function splitSentence(text: string): { parts: string[]; at: number } | null {
  const compound = compoundOf(text);
  if (compound === null) return null;
  const { joined } = compound;
  const rest = joined.map((one, at) => restOf(text, compound, one, joined[at + 1]?.at ?? text.length));
  return { parts: [sentence(text.slice(0, joined[0]!.at)), ...rest], at: joined[0]!.at };
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
      return sentence(own.replace(/^(?:he|she) /i, `${subject} `));
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
