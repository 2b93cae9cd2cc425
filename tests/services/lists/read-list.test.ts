import { expect, test } from "vitest";
import { faultOf, fileOf, partsOf, rowsOf } from "./files";

const sdn = `36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r
16685,"VOLKHOV, Arkady Semyonovich","individual","UKRAINE-EO13661] [RUSSIA-EO14024","Chairman, Port Council",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 27 Oct 1954; alt. DOB 1955; POB Karsk, Russia; Passport 530149 (Russia); (individual)."\r
9001,"TAIGA STAR","vessel","DPRK",-0- ,"3EGA",Bulk ,1000,900,"Panama",-0- ,-0- \r
\u001a`;
const alt = `16685,11,"aka","VOLHOV, Arkadi",-0- \r\n16685,12,"fka","WOLF",-0- \r\n`;
const add = `16685,21,"1 Quay Street","Karsk 100","Russia",-0- \r\n36,22,-0- ,"Havana","Cuba",-0- \r\n`;
const comments = `36,"Linked to the harbour; Tax ID No. 771"\r\n`;

test("OFAC's four CSV files are read by how many columns they have, with -0- for nothing and its closing character left out", async () => {
  const rows = await rowsOf(
    fileOf("SDN.CSV", sdn),
    fileOf("a.csv", alt),
    fileOf("b.csv", add),
    fileOf("c.csv", comments),
  );
  expect(rows.filter(({ is }) => is === "record")).toHaveLength(3);
  expect(partsOf(rows, "16685")).toEqual([
    { t: "entry", kind: "person", name: "VOLKHOV, Arkady Semyonovich" },
    { t: "post", title: "Chairman, Port Council" },
    { t: "sanction", programme: "UKRAINE-EO13661", url: expect.stringMatching(/id=16685$/) },
    { t: "sanction", programme: "RUSSIA-EO14024", url: expect.stringMatching(/id=16685$/) },
    { t: "remark", text: expect.stringMatching(/^DOB 27 Oct/) },
    { t: "born", on: "1954-10-27" },
    { t: "born", on: "1955" },
    { t: "id", kind: "Passport", number: "530149" },
    { t: "name", text: "VOLHOV, Arkadi" },
    { t: "name", text: "WOLF" },
    { t: "place", text: "1 Quay Street, Karsk 100, Russia" },
  ]);
  expect(partsOf(rows, "36")).toEqual([
    { t: "entry", kind: "organization", name: "AEROCARIBBEAN AIRLINES" },
    { t: "sanction", programme: "CUBA", url: expect.any(String) },
    { t: "place", text: "Havana, Cuba" },
    { t: "remark", text: "Linked to the harbour; Tax ID No. 771" },
    { t: "id", kind: "Tax ID No.", number: "771" },
  ]);
  expect(partsOf(rows, "9001")[0]).toMatchObject({ kind: "vessel" });
});

const entry = (
  p = "",
) => `<${p}sdnEntry><${p}uid>16685</${p}uid><${p}firstName>Arkady</${p}firstName><${p}lastName>VOLKHOV</${p}lastName>
  <${p}title>Chairman &amp; founder</${p}title><${p}sdnType>Individual</${p}sdnType><${p}remarks>Once of the fleet</${p}remarks>
  <${p}programList><${p}program>UKRAINE-EO13661</${p}program><${p}program>RUSSIA-EO14024</${p}program></${p}programList>
  <${p}idList><${p}id><${p}uid>1</${p}uid><${p}idType>Passport</${p}idType><${p}idNumber>530149</${p}idNumber></${p}id></${p}idList>
  <${p}akaList><${p}aka><${p}uid>2</${p}uid><${p}type>a.k.a.</${p}type><${p}category>weak</${p}category><${p}lastName>WOLF</${p}lastName></${p}aka>
   <${p}aka><${p}uid>3</${p}uid><${p}category>strong</${p}category><${p}lastName>VOLHOV</${p}lastName><${p}firstName>Arkadi</${p}firstName></${p}aka></${p}akaList>
  <${p}addressList><${p}address><${p}uid>4</${p}uid><${p}city>Karsk</${p}city><${p}country>Russia</${p}country></${p}address></${p}addressList>
  <${p}dateOfBirthList><${p}dateOfBirthItem><${p}uid>5</${p}uid><${p}dateOfBirth>circa 1954</${p}dateOfBirth><${p}mainEntry>true</${p}mainEntry></${p}dateOfBirthItem></${p}dateOfBirthList>
 </${p}sdnEntry>`;
const xml = (body: string, { p = "", ns = "http://tempuri.org/sdnList.xsd", count = 1 } = {}) =>
  `<?xml version="1.0"?><${p}sdnList xmlns${p && ":o"}="${ns}"><${p}publshInformation><${p}Publish_Date>11/26/2026</${p}Publish_Date><${p}Record_Count>${count}</${p}Record_Count></${p}publshInformation>${body}</${p}sdnList>`;

test("OFAC's XML is read by local names, whatever its namespace or prefix", async () => {
  const plain = await rowsOf(fileOf("sdn.xml", xml(entry())));
  const other = {
    p: "o:",
    ns: "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML",
  };
  expect(await rowsOf(fileOf("sdn.xml", xml(entry("o:"), other)))).toEqual(plain);
  expect(plain[0]).toEqual({ is: "said", on: "2026-11-26", records: 1 });
  expect(plain.filter(({ is }) => is === "record")).toHaveLength(1);
  expect(partsOf(plain, "16685")).toEqual([
    { t: "entry", kind: "person", name: "VOLKHOV, Arkady" },
    { t: "post", title: "Chairman & founder" },
    { t: "sanction", programme: "UKRAINE-EO13661", url: expect.any(String) },
    { t: "sanction", programme: "RUSSIA-EO14024", url: expect.any(String) },
    { t: "remark", text: "Once of the fleet" },
    { t: "name", text: "WOLF", weak: true },
    { t: "name", text: "VOLHOV, Arkadi" },
    { t: "id", kind: "Passport", number: "530149" },
    { t: "born", on: "1954~" },
    { t: "place", text: "Karsk, Russia" },
  ]);
});

const line = (id: string, schema: string, properties: object, more: object = {}) =>
  JSON.stringify({ id, schema, caption: "", properties, ...more });

test("FollowTheMoney's lines are read in whatever order, with sanctions and posts on lines of their own", async () => {
  const rows = await rowsOf(
    fileOf(
      "list.ftm.json",
      [
        line("s-1", "Sanction", {
          entity: ["NK-1"],
          program: ["EU-UKR"],
          authority: ["Council of the EU"],
          startDate: ["2022-02-28"],
          sourceUrl: ["javascript:x", "https://eu.example/1"],
        }),
        line("o-1", "Occupancy", { holder: ["NK-1"], post: ["Q-1"], startDate: ["2014"] }),
        line(
          "NK-1",
          "Person",
          {
            name: ["Аркадий Волхов", "Arkady Volkhov"],
            weakAlias: ["Wolf"],
            birthDate: ["1954-10-27"],
            passportNumber: ["530149"],
          },
          { caption: "Arkady Volkhov", referents: ["ofac-16685"], last_seen: "2026-11-28T04:00:00" },
        ),
        line("Q-1", "Position", { name: ["Chairman of the Port Council"] }),
        line("a-1", "Address", { full: ["1 Quay Street"] }),
        "",
      ].join("\n"),
    ),
  );
  expect(rows.filter(({ is }) => is === "record")).toHaveLength(5);
  expect(rows.filter(({ is }) => is !== "record")).toEqual([
    {
      is: "parts",
      entry: "NK-1",
      parts: [
        {
          t: "sanction",
          programme: "EU-UKR",
          authority: "Council of the EU",
          url: "https://eu.example/1",
          from: "2022-02-28",
        },
      ],
    },
    { is: "holds", entry: "NK-1", post: "Q-1", from: "2014" },
    {
      is: "parts",
      entry: "NK-1",
      parts: [
        { t: "entry", kind: "person", name: "Arkady Volkhov" },
        { t: "name", text: "Аркадий Волхов" },
        { t: "name", text: "Wolf", weak: true },
        { t: "born", on: "1954-10-27" },
        { t: "id", kind: "passportNumber", number: "530149" },
      ],
    },
    { is: "same", entry: "NK-1", other: "ofac-16685" },
    { is: "post", id: "Q-1", title: "Chairman of the Port Council" },
    { is: "said", on: "2026-11-28" },
  ]);
});

test("what is no list is refused in words, and so is one that breaks off", async () => {
  expect(await faultOf(fileOf("x.csv", sdn.replace(`"CUBA",-0- ,`, `"CUBA",`)))).toBe(
    "x.csv has 11 columns: OFAC’s files have 12 (SDN), 6 (ADD), 5 (ALT) or 2 (SDN_COMMENTS).",
  );
  expect(await faultOf(fileOf("x.csv", sdn.replace(`"vessel","DPRK",`, `"vessel",`)))).toBe(
    "Line 3 of x.csv has 11 columns and not 12.",
  );
  expect(await faultOf(fileOf("x.csv", `"16685,VOLKHOV\r\n`))).toMatch(/^x\.csv cannot be read as CSV/);
  expect(await faultOf(fileOf("x.xml", xml(entry()).slice(0, 900)))).toMatch(/breaks off in the midst/);
  expect(await faultOf(fileOf("x.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><sdnList/>"))).toMatch(
    /entities of its own/,
  );
  expect(await faultOf(fileOf("x.xml", `<sdnList>${"<a>".repeat(40)}`))).toMatch(/nested too deep/);
  expect(await faultOf(fileOf("x.html", "<!doctype html><p>Not here"))).toMatch(/is a page and no list/);
  expect(await faultOf(fileOf("x.json", `${line("a", "Person", { name: ["A"] })}\n{"id":"b","sch`))).toMatch(
    /^Line 2 of x\.json is no JSON/,
  );
  expect(await faultOf(fileOf("x.json", `{"id":"b"}`))).toMatch(/^Line 1 of x\.json is no FollowTheMoney/);
  expect(await faultOf(fileOf("x.txt", "hello"))).toMatch(/is neither/);
  expect(await faultOf(fileOf("x.txt", ""))).toBe("x.txt is empty.");
});

test("half a pair, a null character and bytes of no letter come in as what can be kept", async () => {
  const bytes = Buffer.concat([
    Buffer.from(`36,"AERO \0 `),
    Buffer.from([0xff, 0xfe]),
    Buffer.from(`",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n`),
  ]);
  const [, row] = await rowsOf(fileOf("SDN.CSV", bytes));
  expect(row).toMatchObject({ parts: [{ name: "AERO \ufffd \ufffd\ufffd" }, {}] });
});
