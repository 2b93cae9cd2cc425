import type { LookupAddress } from "node:dns";
import { isIP } from "node:net";
import { expect, test } from "vitest";
import { getOutside } from "@/services/outside/get-outside";
import { localSite } from "./local-site";

/** Every spelling of this machine that a browser, a library or a system is known to take. */
const literals = [
  ...["127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0x7F.1", "0177.0.0.1"],
  ...["017700000001", "127.000.000.001", "127.0.0.1.", "127.8.9.10", "0.0.0.0", "0", "0x0", "00000000000"],
  ...["①②⑦.⓪.⓪.①", "127。0。0。1", "127．0．0．1", "%31%32%37.0.0.1", "１２７.0.0.1"],
  ...["[::1]", "[0:0:0:0:0:0:0:1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::FFFF:127.0.0.1]"],
  ...["[::127.0.0.1]", "[::7f00:1]", "[64:ff9b::127.0.0.1]", "[64:ff9b:1::7f00:1]", "[2002:7f00:1::]"],
  ...["[2001:0:7f00:1::]", "[fe80::1]", "[::ffff:0:127.0.0.1]", "user@127.0.0.1", "news.example@127.0.0.1"],
  ...["localhost", "LOCALHOST", "localhost.", "a.localhost"],
];

/** What a name may be said to have for addresses. */
const inside = [
  "127.0.0.1",
  "127.9.9.9",
  "::1",
  "::ffff:127.0.0.1",
  "0.0.0.0",
  "::",
  "10.0.0.1",
  "169.254.169.254",
];
const open = "93.184.216.34";

const statuses = [301, 302, 303, 307, 308];
const hops = [1, 2, 3, 4];

type Way = { words: string; address: string; answers?: readonly string[][] };

test("nothing leads into the house: a thousand ways, and nobody connects", { timeout: 120_000 }, async () => {
  const canary = await localSite((_, response) => response.end("inside"));
  await localSite((_, response) => response.end("inside"), "::1", canary.port).catch(() => null);
  // One that may be asked, and leads on: /STATUS/HOPS/ADDRESS as many times as it says, and then to the address.
  const site = await localSite((request, response) => {
    const [, status, left, ...rest] = (request.url ?? "").split("/");
    const onTo = Buffer.from(decodeURIComponent(rest.join("/"))).toString("latin1");
    response.writeHead(Number(status), {
      Location: Number(left) > 1 ? `/${status}/${Number(left) - 1}/${rest.join("/")}` : onTo,
    });
    response.end();
  });
  const settings = { ports: [canary.port], hosts: [`site.test:${site.port}`] };
  const led = (address: string) =>
    statuses.flatMap((status) =>
      hops.map((hop) => ({
        words: `${status}, ${hop} hops`,
        address: `http://site.test:${site.port}/${status}/${hop}/${encodeURIComponent(address)}`,
      })),
    );
  const ways: Way[] = literals.flatMap((literal) => {
    const address = `http://${literal}:${canary.port}/`;
    return [
      { words: "asked itself", address },
      {
        words: "without its scheme",
        address: `http://site.test:${site.port}/302/1/${encodeURIComponent(address.slice(5))}`,
      },
      ...led(address),
    ].map((way) => ({ ...way, words: `${literal}, ${way.words}` }));
  });
  for (const ip of inside) {
    const address = `http://evil.test:${canary.port}/`;
    const said: [string, string[][]][] = [
      ["alone", [[ip]]],
      ["first", [[ip, open]]],
      ["last", [[open, ip]]],
      ["among many", [[open, open, ip, open]]],
    ];
    for (const [words, answers] of said)
      for (const way of [{ words: "asked itself", address }, ...led(address)])
        ways.push({ words: `${ip} ${words}, ${way.words}`, address: way.address, answers });
  }
  expect(ways.length).toBeGreaterThan(1_000);

  const through: string[] = [];
  for (const { words, address, answers = [] } of ways) {
    let looks = 0;
    const resolve = async (host: string): Promise<LookupAddress[]> => {
      if (host === "site.test") return [{ address: "127.0.0.1", family: 4 }];
      if (host !== "evil.test") return [{ address: "127.0.0.1", family: 4 }];
      const found = answers[Math.min(looks, answers.length - 1)] ?? [];
      looks += 1;
      return found.map((ip) => ({ address: ip, family: isIP(ip) }));
    };
    const got = await getOutside(
      address,
      { accept: "text/html", most: 1_000 },
      { resolve, settings, patience: 4_000 },
    );
    if (got.ok || got.again) through.push(`${words}: ${got.ok ? got.status : got.words}`);
  }
  expect(through).toEqual([]);
  expect(canary.connections()).toBe(0);
  expect(site.asked.length).toBeGreaterThan(1_000);
});

test("a name that answers otherwise a moment later leads nowhere else: it is asked once for each request", async () => {
  const canary = await localSite((_, response) => response.end("inside"));
  let looks = 0;
  const resolve = async (): Promise<LookupAddress[]> => {
    looks += 1;
    return [{ address: looks === 1 ? "192.88.98.1" : "127.0.0.1", family: 4 }];
  };
  const got = await getOutside(
    `http://evil.test:${canary.port}/`,
    { accept: "text/html", most: 1_000 },
    { resolve, settings: { ports: [canary.port], hosts: [] }, patience: 700 },
  );
  expect(got).toMatchObject({ ok: false });
  expect(looks).toBe(1);
  expect(canary.connections()).toBe(0);
});
