import { describe, expect, test } from "vitest";
import { InvitationForm, NameForm, SignInForm } from "@/domain/access/account-forms";
import { Email } from "@/domain/access/email-address";

describe("an account is named in any script", () => {
  test.each([
    ["Persian with a joiner", "علی\u200cرضا"],
    ["Persian with two", "می\u200cخواهم‌ها"],
    ["Malayalam with the old form of a final letter", "രാജന\u0d4d\u200d"],
    ["Hindi with letters side by side", "क\u094d\u200cष"],
    ["Sinhala", "ශ\u0dca\u200dරී"],
    ["Hebrew with points", "דָּוִד"],
    ["Chinese with a chosen shape", "葛\u{e0100}城"],
    ["Mongolian", "ᠪᠢᠴᠢᠭ\u180b"],
  ])("%s", (_, name) => {
    expect(NameForm.parse({ name })).toEqual({ name });
  });
});

describe("what the record calls a machine, the house or nobody is no person's name", () => {
  test.each([
    "API token “Wire”",
    'api  TOKEN "Wire"',
    "ＡＰＩ token",
    "Not signed in",
    "OpenID Connect",
    "the command line",
    "The schedule",
  ])("%s", (name) => {
    expect(NameForm.safeParse({ name }).error?.issues[0]?.message).toBe("is what the record calls no person");
  });

  test.each(["Api Tokenov", "Schedule", "Not Signed-Inn", "Connect"])("%s is one", (name) => {
    expect(NameForm.safeParse({ name }).success).toBe(true);
  });
});

describe("what nobody can see is no part of an account's name", () => {
  test.each([
    ["a joiner in Latin", "An\u200cn"],
    ["a joiner in Cyrillic", "Ан\u200dна"],
    ["a joiner at the beginning", "\u200cعلی"],
    ["a joiner beside a blank", "علی\u200c رضا"],
    ["two joiners in a row", "علی\u200c\u200cرضا"],
    ["a blank without width", "Ann\u200bLee"],
    ["an override of the direction", "Ann\u202eeeL"],
    ["an isolate of the direction", "Ann\u2067Lee"],
    ["a mark of the direction", "Ann\u200fLee"],
    ["a control character", "Ann\u0007"],
    ["a filler of Korean", "Ann\u3164"],
    ["a letter of a program's own", "Ann\ue000"],
  ])("%s", (_, name) => {
    expect(NameForm.safeParse({ name }).error?.issues[0]?.message).toBe(
      "holds characters that cannot be shown",
    );
  });
});

describe("a mail address has one form, whichever letters its host is written in", () => {
  test.each([
    ["redaktion@zeitung-münchen.de", "redaktion@xn--zeitung-mnchen-osb.de"],
    ["Redaktion@Zeitung-MÜNCHEN.de", "redaktion@xn--zeitung-mnchen-osb.de"],
    ["redaktion@zeitung-mu\u0308nchen.de", "redaktion@xn--zeitung-mnchen-osb.de"],
    ["redaktion@xn--zeitung-mnchen-osb.de", "redaktion@xn--zeitung-mnchen-osb.de"],
    ["info@газета.example", "info@xn--80aahjj1e.example"],
    ["a@例え。example", "a@xn--r8jz45g.example"],
    ["desk@straße.example", "desk@xn--strae-oqa.example"],
    ["news@اخبار.example", "news@xn--mgbacxr.example"],
    ["ann@newsroom.example", "ann@newsroom.example"],
  ])("%s", (typed, kept) => {
    expect(Email.parse(typed)).toBe(kept);
    expect(SignInForm.parse({ email: typed, password: "x" }).email).toBe(kept);
    const joining = { token: "t", name: "Ann", email: typed, password: "long enough" };
    expect(InvitationForm.parse(joining).email).toBe(kept);
  });
});

describe("and what is none stays none", () => {
  test.each([
    "münchen.de",
    "a@münchen",
    "a@mün chen.de",
    "a@münchen.de/b.example",
    "a@münchen.de:80",
    "a@münchen.de?b",
    "a@mün@chen.de",
    "a@mün\u202echen.de",
  ])("%j", (typed) => {
    expect(Email.safeParse(typed).error?.issues[0]?.message).toBe("is not an email address");
  });
});
