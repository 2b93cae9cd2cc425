import { expect, test } from "vitest";
import { type HiddenRefusal, shownNote } from "@/domain/sourcing/shown-note";

const lind: HiddenRefusal = {
  ...{ name: "Ada Lind", stance: "declined_comment", words: "declined to say; she had a train to catch" },
  person: { kind: "person", names: ["Ada Lind", "Ada Lind-Berg"] },
};
const board: HiddenRefusal = {
  ...{ name: "Harbour Board", stance: "no_response", words: null },
  person: { kind: "organization", names: ["Harbour Board"] },
};
const told = "Ada Lind “declined to say; she had a train to catch”";

test.each<[string, string | null, HiddenRefusal[], string | null]>([
  ["nothing is hidden of what hides nothing", told, [], told],
  ["a note that tells it alone is none", told, [lind], null],
  [
    "the others stay, in their order",
    `The clerk did not respond; ${told}; A guard did`,
    [lind],
    "The clerk did not respond; A guard did",
  ],
  ["a surname alone names a person", "Mrs Lind would not say; A guard did", [lind], "A guard did"],
  ["and so does an earlier name", "Ada Lind-Berg would not say", [lind], null],
  ["another’s word in small letters does not", "The lind trees were cut", [lind], "The lind trees were cut"],
  [
    "part of a body’s name is another’s",
    "The School Board would not say",
    [board],
    "The School Board would not say",
  ],
  ["a body goes by its name", "The Harbour Board would not say; A guard did", [board], "A guard did"],
  [
    "of an article that was taken down only what it told goes",
    `Ada Lind was asked; ${told}`,
    [{ ...lind, person: null }],
    "Ada Lind was asked",
  ],
  [
    "the end of another body’s sentence is its own",
    "North Harbour Board did not respond; Harbour Board did not respond; A guard did",
    [{ ...board, person: null }],
    "North Harbour Board did not respond; A guard did",
  ],
  [
    "of two by one surname the one who is hidden goes",
    "Kofi Osei declined to comment; Osei declined to comment",
    [{ name: "Osei", stance: "declined_comment", words: null, person: null }],
    "Kofi Osei declined to comment",
  ],
  [
    "nor is the beginning of a longer one cut off",
    "Osei declined to comment on Monday",
    [{ name: "Osei", stance: "declined_comment", words: null, person: null }],
    "Osei declined to comment on Monday",
  ],
  ["no note stays none", null, [lind], null],
])("%s", (_, note, hidden, shown) => {
  expect(shownNote(note, hidden)).toBe(shown);
});
