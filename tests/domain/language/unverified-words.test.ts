import { expect, it } from "vitest";
import { saysUnverified } from "@/domain/language/unverified-words";

it.each([
  "The Courier could not confirm this.",
  "The paper could not independently verify the report.",
  "It has not been able to confirm the figures",
  "The claim could not be independently corroborated.",
  "Reporters were unable to authenticate the video.",
])("says that it is not confirmed: %s", (words) => expect(saysUnverified(words)).toBe(true));

it.each(["The Courier confirmed this.", "She could not say.", "He would not confirm it."])(
  "says nothing of the kind: %s",
  (words) => expect(saysUnverified(words)).toBe(false),
);
