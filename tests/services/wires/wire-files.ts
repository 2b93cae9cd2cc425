/** Files of wires as tests write them: what they hold is made up. */

type Newsml = {
  guid?: string;
  version?: string;
  meta?: string;
  about?: string;
  content?: string;
  lang?: string;
};

export const halm =
  "The port of Halm will stay shut until Thursday at the earliest, the harbour authority said on Monday. “Nobody was hurt,” harbour master Tom Lind told reporters.";

/** One `newsItem` of NewsML-G2, without the line that begins a document. */
export function newsItem(told: Newsml = {}): string {
  const { guid = "tag:tna.example,2026:halm-1", version = "1", meta = "", about = "", lang = "en-GB" } = told;
  const content =
    told.content ??
    `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${halm}</p><p>The council meets on Friday.</p></body></html></inlineXML>`;
  return `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="${version}" standard="NewsML-G2" standardversion="2.34" conformance="power" xml:lang="${lang}">
    <itemMeta><itemClass qcode="ninat:text"/><provider literal="tna"><name>The News Agency</name></provider>
      <versionCreated>2026-11-30T08:00:00+01:00</versionCreated><firstCreated>2026-11-30T07:00:00Z</firstCreated>${meta}</itemMeta>
    <contentMeta><urgency>3</urgency><by>By Ada Kern</by><headline>Port of Halm stays shut</headline><language tag="en"/>${about}</contentMeta>
    <contentSet>${content}</contentSet></newsItem>`;
}

export const newsMessage = (...items: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-11-30T08:00:00Z</sent></header><itemSet>${items.join("")}</itemSet></newsMessage>`;

/** One item of ninjs 3. */
export const ninjs = (told: Record<string, unknown> = {}): Record<string, unknown> => ({
  uri: "http://tna.example/items/halm-1",
  type: "text",
  version: "1",
  versionCreated: "2026-11-30T07:00:00Z",
  language: "en",
  headlines: [{ role: "main", value: "Port of Halm stays shut" }],
  by: "Ada Kern",
  bodies: [
    {
      role: "main",
      contentType: "application/xhtml+xml",
      value: `<p>${halm}</p><p>The council meets on Friday.</p>`,
    },
  ],
  ...told,
});
