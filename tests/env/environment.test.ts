import path from "node:path";
import { describe, expect, test } from "vitest";
import { BadEnvironment, readEnv } from "@/env";

const faultOf = (variables: Record<string, string>): string => {
  try {
    readEnv(variables as NodeJS.ProcessEnv);
  } catch (error) {
    if (error instanceof BadEnvironment) return error.message;
    throw error;
  }
  return "no fault";
};

const env = (variables: Record<string, string>) => readEnv(variables as NodeJS.ProcessEnv);

test("nothing set means the embedded database, port 3000, and this machine alone", () => {
  expect(env({})).toEqual({
    port: 3000,
    host: "127.0.0.1",
    databaseUrl: undefined,
    dataFolder: path.resolve(".data"),
    appUrl: "http://127.0.0.1:3000",
    siteOrigin: null,
    authSecret: undefined,
    trustedProxies: 0,
    questionLimit: 30,
    model: null,
    openId: null,
    logLevel: "error",
    metricsPort: null,
    workers: 1,
    outside: { ports: [], hosts: [] },
    archive: null,
    lookUp: [],
    mail: null,
    wiresFolder: null,
    backup: null,
    peerHeader: undefined,
  });
});

test("an empty value is no value", () => {
  expect(
    env({ PORT: "", HOST: " ", DATABASE_URL: "", REPORTEDLY_DATA: "", APP_URL: "", TRUSTED_PROXIES: "" }),
  ).toEqual(env({}));
});

describe("a bad value is named in one line", () => {
  test.each([
    [{ PORT: "abc" }, 'PORT must be a port number (it is "abc")'],
    [{ PORT: "80.5" }, 'PORT must be a whole number (it is "80.5")'],
    [{ PORT: "0" }, 'PORT must be at least 1 (it is "0")'],
    [{ PORT: "70000" }, 'PORT must be at most 65535 (it is "70000")'],
    [{ HOST: "a b" }, 'HOST must be a host name or an address (it is "a b")'],
    [
      { APP_URL: "news.example" },
      'APP_URL must be a web address such as https://news.example (it is "news.example")',
    ],
    [
      { APP_URL: "ftp://news.example" },
      'APP_URL must be a web address such as https://news.example (it is "ftp://news.example")',
    ],
    [{ TRUSTED_PROXIES: "many" }, 'TRUSTED_PROXIES must be a number (it is "many")'],
    [
      { ARCHIVE_URL: "https://archive.example/save" },
      'ARCHIVE_URL must be the address of an archive with {url} in it, such as https://web.archive.org/save/{url} (it is "https://archive.example/save")',
    ],
    [
      { RECONCILE_URL: "Wikidata" },
      'RECONCILE_URL must be addresses of services with their names, such as Wikidata=https://wikidata.example/api, with commas between them; an address must begin with https:// unless it is an address of this machine or of a private network (it is "Wikidata")',
    ],
    [
      { RECONCILE_URL: "A=https://a.example/,A=https://b.example/" },
      'RECONCILE_URL must have a name of its own for each service (it is "A=https://a.example/,A=https://b.example/")',
    ],
    [
      { SMTP_URL: "https://hush@mail.example", MAIL_FROM: "a@b.example" },
      "SMTP_URL must be the address of a mail server, such as smtps://user:password@mail.example",
    ],
    [{ SMTP_URL: "smtp://hush@mail.example" }, "MAIL_FROM must say whom the mail by SMTP_URL is from"],
    [
      { MAIL_FROM: "News\r\nBcc: a@b.example" },
      'MAIL_FROM must be an address for mail, such as Reportedly <news@news.example> (it is "News\\r\\nBcc: a@b.example")',
    ],
    [{ BACKUP_KEEP: "0" }, 'BACKUP_KEEP must be at least 1 (it is "0")'],
    [{ QUESTION_LIMIT: "none" }, 'QUESTION_LIMIT must be a number (it is "none")'],
    [{ QUESTION_LIMIT: "-1" }, 'QUESTION_LIMIT must be at least 0 (it is "-1")'],
    [
      { OPENID_ISSUER: "http://login.example" },
      'OPENID_ISSUER must begin with https:// unless it is an address of this machine or of a private network (it is "http://login.example")',
    ],
    [
      { OPENID_ISSUER: "https://login.example/" },
      "OPENID_CLIENT_ID must be what OPENID_ISSUER knows this site by",
    ],
    [
      { OPENID_ISSUER: "https://login.example/", OPENID_CLIENT_ID: "n" },
      "OPENID_CLIENT_SECRET must be the secret that OPENID_ISSUER gave to this site",
    ],
    [
      {
        ...{ OPENID_ISSUER: "https://login.example/", OPENID_CLIENT_ID: "n", OPENID_CLIENT_SECRET: "s" },
        OPENID_ROLES: "desk=editor",
      },
      "OPENID_ROLE_CLAIM and OPENID_ROLES are set together or not at all",
    ],
    [
      { OPENID_ROLES: "desk=owner" },
      'OPENID_ROLES must be values with the role that each stands for, such as desk=editor,heads=chief (it is "desk=owner")',
    ],
    [
      { SUGGEST_URL: "model.house" },
      "SUGGEST_URL must be the web address of a model, such as http://127.0.0.1:8080/v1/chat/completions",
    ],
    [
      { SUGGEST_URL: "file:///etc/passwd" },
      "SUGGEST_URL must be the web address of a model, such as http://127.0.0.1:8080/v1/chat/completions",
    ],
    [
      { SUGGEST_URL: "http://me:hush@model.house/v1/chat/completions", SUGGEST_MODEL: "m" },
      "SUGGEST_URL must have no user and no password in it; SUGGEST_KEY is for the key",
    ],
    [
      { SUGGEST_URL: "http://127.0.0.1:8080/v1/chat/completions" },
      "SUGGEST_MODEL must name the model that SUGGEST_URL is to be asked for",
    ],
    [{ SUGGEST_SECONDS: "600" }, 'SUGGEST_SECONDS must be at most 120 (it is "600")'],
    [{ SUGGEST_KEY: "two\r\nlines" }, "SUGGEST_KEY must be one word of plain letters and signs"],
    [{ AUTH_SECRET: "hush" }, "AUTH_SECRET must have at least 32 characters"],
    [
      { DATABASE_URL: "mysql://u@h/d" },
      "DATABASE_URL must be a connection string such as postgresql://user:password@host:5432/name",
    ],
    [
      { DATABASE_URL: "postgresql://host" },
      "DATABASE_URL must be a connection string such as postgresql://user:password@host:5432/name",
    ],
  ])("%o", (variables, line) => {
    expect(faultOf(variables)).toBe(line);
  });
});

test("a model of the newsroom's own is there where an address and a name are", () => {
  const url = "http://127.0.0.1:8080/v1/chat/completions";
  const model = { url, name: "m-1", key: null, seconds: 20 };
  expect(env({ SUGGEST_URL: url, SUGGEST_MODEL: "m-1", SUGGEST_KEY: " " }).model).toEqual(model);
  expect(env({ SUGGEST_MODEL: "m-1", SUGGEST_KEY: "k" }).model).toBeNull();
});

test("mail is sent where a server and whom it is from are set", () => {
  const SMTP_URL = "smtps://news:hush@mail.example";
  for (const from of ["news@news.example", "Reportedly <news@news.example>"])
    expect(env({ SMTP_URL, MAIL_FROM: from }).mail).toEqual({ smtpUrl: SMTP_URL, from });
  expect(env({ MAIL_FROM: "news@news.example" }).mail).toBeNull();
});

test("what is sent to a model without encryption stays in the house", () => {
  const answerOf = (host: string) =>
    faultOf({ SUGGEST_URL: `${host}/v1/chat/completions`, SUGGEST_MODEL: "m-1" });
  for (const host of [
    ...["http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080", "http://10.1.2.3"],
    ...["http://192.168.0.7:1234", "http://172.16.0.1", "http://[fd00::1]", "https://model.example"],
  ])
    expect([host, answerOf(host)]).toEqual([host, "no fault"]);
  for (const host of ["http://model.example", "http://8.8.8.8", "http://[2001:4860::1]", "http://172.32.0.1"])
    expect(answerOf(host)).toBe(
      "SUGGEST_URL must begin with https:// unless it is an address of this machine or of a private network",
    );
});

test("a password never shows in a complaint", () => {
  expect(faultOf({ DATABASE_URL: "mysql://user:hush@host/name" })).not.toContain("hush");
});

test("listening everywhere is reached at localhost, and an IPv6 address wears brackets", () => {
  expect(env({ HOST: "0.0.0.0", PORT: "8080" }).appUrl).toBe("http://localhost:8080");
  expect(env({ HOST: "::1" }).appUrl).toBe("http://[::1]:3000");
  expect(env({ APP_URL: "https://news.example/" }).appUrl).toBe("https://news.example");
});

test("the origin of our pages is known where the address is", () => {
  expect(env({ APP_URL: "https://news.example:443/reports/" }).siteOrigin).toBe("https://news.example");
});
