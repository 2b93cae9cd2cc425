import { expect, test } from "vitest";
import { ofAddress, ofBackup, ofClocks, ofDisk, ofPostgres, ofWorkers } from "@/domain/checkup/checkup";

const gigabytes = (free: number, size: number) =>
  ofDisk("The disk", { free: free * 2 ** 30, size: size * 2 ** 30 }).level;

test("a disk with less than 1 GB is wrong, with less than 5 GB or a tenth worth a look", () => {
  expect([gigabytes(0.9, 2), gigabytes(4, 10), gigabytes(9, 100), gigabytes(11, 100)]).toEqual([
    "wrong",
    "look",
    "look",
    "ok",
  ]);
});

test("clocks that are a minute apart are wrong, either way", () => {
  expect([1_900, -5_000, 61_000, -61_000].map((apart) => ofClocks(apart).level)).toEqual([
    "ok",
    "look",
    "wrong",
    "wrong",
  ]);
  expect(ofClocks(-61_000).words).toContain("61 s behind");
});

test("Postgres 15 to 18 is what this version knows", () => {
  expect([140_010, 150_002, 180_004, 190_000].map((number) => ofPostgres("x", number).level)).toEqual([
    "wrong",
    "ok",
    "ok",
    "look",
  ]);
});

test("an address that readers cannot use, that is not sealed, or whose proxy is not told of is worth a look", () => {
  const at = (host: string, appUrl: string | null, trustedProxies = 0) =>
    ofAddress({ host, appUrl: appUrl ?? "http://localhost:3000", siteOrigin: appUrl, trustedProxies });
  expect(at("127.0.0.1", null).level).toBe("ok");
  expect(at("0.0.0.0", null).mend).toContain("APP_URL");
  expect(at("0.0.0.0", "http://news.example").words).toContain("without TLS");
  expect(at("127.0.0.1", "https://news.example").mend).toContain("number of proxies");
  expect(at("127.0.0.1", "https://news.example", 1).level).toBe("ok");
});

test("a day without a backup is wrong, and so are jobs that nobody does", () => {
  const now = new Date("2026-03-10T12:00:00Z");
  expect(ofBackup(null, null, now).level).toBe("look");
  expect(ofBackup("/b", null, now).level).toBe("wrong");
  expect(ofBackup("/b", new Date("2026-03-09T11:00:00Z"), now).level).toBe("ok");
  expect(ofBackup("/b", new Date("2026-03-09T09:00:00Z"), now).level).toBe("wrong");
  expect(ofWorkers({ workers: 0, waiting: 0, oldest: 0 }).level).toBe("look");
  expect(ofWorkers({ workers: 0, waiting: 2, oldest: 5 }).level).toBe("wrong");
  expect(ofWorkers({ workers: 2, waiting: 2, oldest: 1_000 }).level).toBe("look");
  expect(ofWorkers({ workers: 1, waiting: 1, oldest: 5 }).words).toBe("1 worker lives; 1 job waits");
});
