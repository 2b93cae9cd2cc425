import { expect, test } from "vitest";
import { passkeySite } from "@/domain/access/passkey-site";

test.each([
  { site: "https://news.example", host: "evil.example", is: "news.example" },
  { site: "https://news.example:8443", host: null, is: "news.example" },
  { site: "http://localhost:3000", host: "localhost:3000", is: "localhost" },
  { site: null, host: "localhost:3000", is: "localhost" },
  { site: null, host: "LOCALHOST:3000", is: "localhost" },
  { site: null, host: "localhost:9999", is: undefined },
  { site: null, host: "localhost", is: undefined },
  { site: "http://news.example", host: "news.example", is: undefined },
  { site: "https://192.0.2.7", host: null, is: undefined },
  { site: "https://[2001:db8::1]", host: null, is: undefined },
  { site: null, host: "news.example", is: undefined },
  { site: null, host: "127.0.0.1:3000", is: undefined },
  { site: null, host: "localhost.evil.example", is: undefined },
  { site: null, host: "localhost:99999", is: undefined },
  { site: null, host: null, is: undefined },
])("$site asked as $host is bound to $is", ({ site, host, is }) => {
  expect(passkeySite({ site, host, port: 3000 })?.id).toBe(is);
});
