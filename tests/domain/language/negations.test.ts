import { describe, expect, it } from "vitest";
import { negationsIn } from "@/domain/language/negations";

describe("words that turn what a sentence says into its contrary", () => {
  it.each([
    ["Nobody gave such an instruction.", 1],
    ["The alarms weren’t muted.", 1],
    ["The alarms weren't muted.", 1],
    ["No one had been told to mute them.", 1],
    ["The plant never reported it.", 1],
    ["Owen Hallam had been wrong to say that the alarms were off.", 1],
    ["It is untrue that nobody was told.", 2],
    ["The alarms were muted on instruction from control.", 0],
    ["Burner No. 3 burned no fewer than 40 tonnes.", 0],
    ["Not only the alarms were off.", 0],
    ["The note was noted in the northern hall.", 0],
  ])("%s: %i", (text, many) => expect(negationsIn(text)).toBe(many));
});
