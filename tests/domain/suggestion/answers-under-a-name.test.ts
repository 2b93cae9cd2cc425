import { describe, expect, it } from "vitest";
import { lines } from "./proposed-lines";

const interview = (...answers: string[]) =>
  [
    "The mayor, Tom Berg, met Ada Lind on Monday.",
    "Gazette: Did you sign it?",
    ...answers.flatMap((answer) => [`Berg: ${answer}`, "Gazette: And what came of it?"]),
  ].join("\n\n");

describe("an interview's answers belong to whoever's name stands before them", () => {
  it.each([
    ["I signed it on Monday.", "Tom Berg: Tom Berg signed it on Monday."],
    ["The ferry is safe. Lind says it is not.", "Tom Berg: The ferry is safe."],
    ["Who told you that? I never saw the letter.", "Tom Berg: Tom Berg never saw the letter."],
    ["She told me that the ferry was old.", "Tom Berg: Tom Berg said: “She told me that the ferry was old”."],
    ["He said in here that it was safe.", "Tom Berg: Tom Berg said: “He said in here that it was safe”."],
  ])("%s", (answer, line) => {
    expect(lines(interview(answer, "The ferry belongs to the harbour."))).toContain(line);
  });

  it.each(["No comment.", "I won't talk about that. My lawyer would have a fit.", "I'd rather not say."])(
    "an answer that is none is nobody's statement: %s",
    (answer) =>
      expect(lines(interview(answer, "The ferry belongs to the harbour."))).toEqual([
        "Tom Berg: The ferry belongs to the harbour.",
      ]),
  );

  it("a list with colons is no interview, and neither are the questions statements", () => {
    expect(
      lines(
        "The baths reopen. So says a note.\n\nMonday: open until six.\n\nMonday: swimming only.\n\nSunday: closed now.\n\nSunday: none.",
      ),
    ).toEqual([]);
    expect(lines(interview("It is safe.", "It is old.")).join()).not.toContain("Gazette");
  });
});
