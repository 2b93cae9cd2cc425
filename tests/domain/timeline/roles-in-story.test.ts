import { describe, expect, it } from "vitest";
import type { ClaimRecord } from "@/domain/claim";
import { rolesIn } from "@/domain/timeline/roles-in-story";
import { claim, on, organization, outlet, person } from "../newsroom";

const courier = outlet("The Courier");
const goss = person("Martin Goss");
const office = organization("Commissioner");
const trust = organization("Halm Trust");

const roles = (records: ClaimRecord[], day = "2018-01-09") => {
  const found = rolesIn(
    records.map((record) => ({ record, entities: [] })),
    on(day),
  );
  return (who: { entity: { id: string } | null }) => found.get(who.entity!.id);
};
const at = (day: string) => ({ in: courier, at: day });

describe("what somebody did in a story", () => {
  it("is told by one word of who did one thing", () => {
    const of = roles([
      claim("It broke.").said(office, at("2018-01-01")).declined(goss, at("2018-01-01")).record(),
    ]);
    expect([of(office), of(goss)]).toEqual(["on the record", "declined to comment"]);
  });

  it("never by silence alone of who spoke, and by all of it with its days", () => {
    const of = roles([
      claim("It broke.").said(goss, at("2018-01-01")).declined(office, at("2018-01-01")).record(),
      claim("It was old.").denied(goss, at("2018-01-02")).record(),
      claim("He will come.").declined(goss, at("2018-01-03")).said(office, at("2018-01-02")).record(),
    ]);
    expect(of(goss)).toBe(
      "on the record (1 Jan 2018); denies (2 Jan 2018); declined to comment (3 Jan 2018)",
    );
    expect(of(office)).toBe("on the record (2 Jan 2018); declined to comment (1 Jan 2018)");
  });

  it("says of a denial that it was taken back, and of who took it back what they did", () => {
    const of = roles([
      claim("It broke.")
        .denied(goss, { ...at("2018-01-01"), id: "no" })
        .withdrew(trust, { ...at("2018-01-02"), answers: "no" })
        .record(),
    ]);
    expect(of(goss)).toBe("denies, taken back since");
    expect(of(trust)).toBe("takes back a denial");
  });
});
