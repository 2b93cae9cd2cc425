import { expect, test } from "vitest";
import { likelyKind } from "@/domain/entity/likely-kind";

test.each([
  "BBC",
  "ТАСС",
  "RT 24",
  "Ministry of Defence",
  "The Harbour Times",
  "associated press",
  "International Energy Agency",
  "Министерство обороны",
])("%s is rather an organization", (name) => {
  expect(likelyKind(name)).toBe("organization");
});

test.each(["Lena Osk", "Сергей Нарышкин", "J. R. Banks", "Ann Presser", "NARYSHKIN SERGEY", "X", ""])(
  "%s is rather a person",
  (name) => {
    expect(likelyKind(name)).toBe("person");
  },
);
