import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { withHashes } from "@/serving/hash-policy";

const nonce = "u5bPz0qf6VnC0k2l";
const policy = `default-src 'self'; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'; style-src 'self' 'nonce-${nonce}'`;
const sha256 = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const hashed = (html: string) => {
  const { policy: named, body } = withHashes({ policy, body: Buffer.from(html) });
  return {
    scripts: /script-src ([^;]*)/.exec(named)![1]!,
    styles: /style-src ([^;]*)/.exec(named)![1]!,
    body: body.toString(),
  };
};

test("what bears the nonce is allowed by its sum, as it stands without the nonce", () => {
  const { scripts, styles, body } = hashed(
    `<style nonce="${nonce}">p{}</style><script src="/_next/a.js" async="" nonce="${nonce}"></script><p>text</p>` +
      `<script nonce="${nonce}" id="_R_">push("nonce\\":\\"${nonce}\\"")</script><script nonce="${nonce}">a\r\nb</script>`,
  );
  expect(body).not.toContain(nonce);
  expect(body).toContain('<script src="/_next/a.js" async=""></script>');
  expect(scripts).toBe(`'self' ${sha256('push("nonce\\":\\"\\"")')} ${sha256("a\nb")}`);
  expect(styles).toBe(`'self' ${sha256("p{}")}`);
});

test("a script that somebody else got into a page is not allowed, whatever it looks like", () => {
  for (const foreign of [
    "<script>alert(1)</script>",
    '<script nonce="">alert(1)</script>',
    '<script nonce="another">alert(1)</script>',
    `<script data-x="nonce=${nonce.slice(1)}">alert(1)</script>`,
    "<SCRIPT>alert(1)</SCRIPT>",
  ])
    expect(hashed(`${foreign}<script nonce="${nonce}">1</script>`).scripts, foreign).toBe(
      `'self' ${sha256("1")}`,
    );
});

test("a page without a nonce is left as it is", () => {
  const page = { policy: "default-src 'none'", body: Buffer.from("<script>1</script>") };
  expect(withHashes(page)).toEqual(page);
});
