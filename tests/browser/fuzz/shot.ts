import fc from "fast-check";
import type { Method } from "@/domain/access/routes";
import { rulesForPath } from "@/domain/access/rule-for-path";
import { type Visitor, visitors } from "../everybody";
import type { Draw } from "./draw";
import { type Known, knownUnder } from "./known";
import { meant } from "./meant";
import { broken, jsonOf, oddText, oddThing } from "./odd";
import type { Route } from "./routes";

/** One request, as it is sent. */
export type Shot = {
  visitor: Visitor;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | Buffer | null;
};

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

/** Draws a request to this route: mostly one that gets as far as the work behind it, with something wrong in one place. */
export function drawShot(draw: Draw, known: Known, parameters: readonly string[], route: Route): Shot {
  const answered = Object.keys(rulesForPath(route.route) ?? {}) as Method[];
  const method = draw.percent(80) && answered.length > 0 ? draw.pick(answered) : draw.pick(methods);
  const { headers, body } = method === "GET" || method === "HEAD" ? nothing : drawBody(draw, known, route);
  return {
    visitor: draw.percent(60) ? draw.pick(["editor", "chief", "admin"] as const) : draw.pick(visitors),
    method,
    path: pathOf(draw, known, route.route) + (draw.percent(55) ? search(draw, known, parameters) : ""),
    headers: { ...headers, ...(draw.percent(40) ? oddHeaders(draw) : {}) },
    body,
  };
}

const nothing = { headers: {}, body: null };

const crookedParts = [
  "%00",
  "%FF",
  "%ED%A0%80",
  "%",
  "%2e%2e",
  "..%2f..",
  "%252e",
  "%0d%0ax:y",
  "a.html",
  "__proto__",
  "%F0%9F%98%80",
];

function pathOf(draw: Draw, known: Known, route: string): string {
  return route.replace(/\[+(?:\.\.\.)?(\w+)\]+/g, (_, name: string) => {
    const there = draw.percent(75) ? knownUnder(known, name, draw) : null;
    return (
      there ?? (draw.percent(50) ? draw.pick(crookedParts) : encodeURIComponent(oddText(draw).toWellFormed()))
    );
  });
}

const values = [
  "1",
  "2",
  "0",
  "2018-01-30",
  "2018",
  "reported",
  "relevance",
  "envoy",
  '"said"',
  "true",
  "csv",
  "-status:reported",
];

function search(draw: Draw, known: Known, parameters: readonly string[]): string {
  const pair = () => {
    const name = draw.percent(92)
      ? draw.pick(parameters)
      : encodeURIComponent(oddText(draw).slice(0, 200).toWellFormed());
    const value = draw.percent(50)
      ? draw.percent(50)
        ? draw.pick(values)
        : knownUnder(known, name, draw)
      : null;
    if (draw.percent(6)) return `${name}=${draw.pick(crookedParts)}`;
    return `${name}=${encodeURIComponent((value ?? oddText(draw)).slice(0, 3_000).toWellFormed())}`;
  };
  return `?${Array.from({ length: 1 + draw.from(fc.nat(3)) }, pair).join("&")}`;
}

/** Headers that mean something to Next, to us or to Node, with what they do not expect. */
const header: Record<string, readonly string[]> = {
  "if-none-match": ["*", '"x"', 'W/"', ",,,"],
  accept: ["application/json", "text/x-component", "*/*;q=x", "image/webp"],
  "accept-encoding": ["gzip;q=0", "br", "identity;q=0, *;q=0", "gzip, gzip, gzip"],
  "accept-language": ["xx-YY-zz;q=9", "*"],
  rsc: ["1", "0", "x"],
  "next-router-state-tree": [
    "x",
    "%5B%22%22%5D",
    "%00",
    "[]",
    encodeURIComponent('["",{"children":["x",{}]},null,null,true]'),
  ],
  "next-router-prefetch": ["1", "2"],
  "next-router-segment-prefetch": ["/_tree", "/x", "../x"],
  "next-url": ["/x", "%", "//evil.example"],
  "next-action": ["x", "0".repeat(40), "7f".repeat(21)],
  "x-nextjs-data": ["1"],
  "x-middleware-subrequest": ["src/proxy:src/proxy:src/proxy:src/proxy:src/proxy", "proxy"],
  "x-middleware-rewrite": ["/x"],
  "x-matched-path": ["/desk", "/_error"],
  "x-now-route-matches": ["1=x"],
  "x-invoke-path": ["/desk"],
  "x-forwarded-host": ["evil.example", "a, b", ":::"],
  "x-forwarded-proto": ["https", "ftp", "x"],
  "x-forwarded-for": ["1.2.3.4", "x", "::1, ::1", ",".repeat(50)],
  "x-forwarded-port": ["99999", "x"],
  forwarded: ["for=x;host=y;proto=z"],
  "x-http-method-override": ["DELETE"],
  range: ["bytes=0-", "bytes=5-1", "x"],
  "content-type": [
    "application/json; charset=x",
    "multipart/form-data",
    "multipart/form-data; boundary=",
    "text/plain",
    "x",
    "application/x-www-form-urlencoded; charset=utf-16",
  ],
  "content-encoding": ["gzip", "x"],
  "x-reportedly-as": ["u-admin@newsroom.example", "\u00ff"],
  "sec-fetch-site": ["same-origin", "cross-site", "x"],
  origin: ["null", "http://", "https://evil.example", "x"],
  host: ["evil.example", "[::1", "a:b:c", "a b", "127.0.0.1:1", ""],
  authorization: ["Bearer x", "Basic !!"],
  cookie: [
    "reportedly.session_token=",
    "reportedly.session_token=%",
    "reportedly.session_token=a.b.c; reportedly.session_token=d",
    "reportedly.notice=%",
    "reportedly.notice=bnVsbA",
    "reportedly.notice=eyJwYWdlIjp7fX0",
    "reportedly.device=\u00ff",
    "=;=;;",
    "__proto__=x",
  ],
  "user-agent": ["", "\u00ff".repeat(200), "Googlebot"],
  purpose: ["prefetch"],
};

function oddHeaders(draw: Draw): Record<string, string> {
  const names = draw.from(fc.subarray(Object.keys(header), { minLength: 1, maxLength: 3 }));
  return Object.fromEntries(names.map((name) => [name, draw.pick(header[name] ?? [""])]));
}

function drawBody(draw: Draw, known: Known, { takes, route }: Route): Pick<Shot, "headers" | "body"> {
  const right =
    takes === null || draw.percent(5)
      ? { [draw.pick(["id", "act"])]: oddThing(draw) }
      : meant(draw, known, takes);
  const document = draw.percent(45) ? right : broken(draw, right);
  const isDesk = /^\/api\/desk\/(?!users)/.test(route);
  return isDesk !== draw.percent(4) ? asJson(draw, document) : asForm(draw, document);
}

/** A document as JSON, now and then as what is nearly JSON. */
export function asJson(draw: Draw, document: unknown): Pick<Shot, "headers" | "body"> {
  const headers = { "content-type": "application/json" };
  const json = jsonOf(document);
  if (draw.percent(93)) return { headers, body: json };
  const cut = json.slice(0, draw.from(fc.nat(json.length)));
  const bytes = Buffer.concat([Buffer.from(cut), Buffer.from([0xff, 0xfe, 0x00, 0xc3])]);
  return {
    headers,
    body: draw.pick<string | Buffer>([cut, "", "null", "[]", '"x"', `\ufeff${json}`, bytes]),
  };
}

function asForm(draw: Draw, document: unknown): Pick<Shot, "headers" | "body"> {
  const isObject = typeof document === "object" && document !== null;
  const fields = Object.entries(isObject ? document : { x: document }).map(([name, value]) => [
    name,
    typeof value === "string" ? value.toWellFormed() : jsonOf(value ?? ""),
  ]);
  if (draw.percent(80))
    return {
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields as string[][] as [string, string][]).toString(),
    };
  const part = ([name, value]: string[]) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const whole = `${fields.map(part).join("")}--b--\r\n`;
  const file = `--b\r\nContent-Disposition: form-data; name="name"; filename="\0"\r\nContent-Type: x\r\n\r\n\0\r\n--b--`;
  return {
    headers: { "content-type": "multipart/form-data; boundary=b" },
    body: draw.pick([whole, whole.slice(0, -8), file, "--b", ""]),
  };
}
