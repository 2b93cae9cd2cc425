import { createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Random, seeded } from "./random";

/** How many of ours stand on a generated list, under a name that is spelt another way. */
export const onTheList = 200;

const starts =
  "Volk Mar Ser And Niko Pet Iv Vlad Dmi Ark Kar Bor Tar Zhan Alek Roma Yar Stan Gri Lev Osi Fad".split(" ");
const middles = "a o i e u ov en ar il an or im".split(" ");
const ends = "ov sky enko in ev ich ian adze uk off yan tov kin lov".split(" ");
const word = (random: Random): string =>
  random.pick(starts) + random.pick(middles) + random.pick(ends) + random.pick(middles);

export type Named = { family: string; given: string; patronymic: string };
export const named = (random: Random): Named => ({
  family: word(random) + random.pick(ends),
  given: word(random),
  patronymic: `${word(random)}vich`,
});

/** The same somebody at each place of a list, whoever asks. */
export const atPlace = (place: number): Named => named(seeded(place * 7_919 + 11));

async function written(file: string, lines: Iterable<string>): Promise<string> {
  await pipeline(Readable.from(lines), createWriteStream(file));
  return file;
}

const upper = ({ family, given, patronymic }: Named): string =>
  `${family.toUpperCase()}, ${given.replace("y", "i")} ${patronymic}`;

/** OFAC's files in their real form: SDN, ALT, ADD and SDN_COMMENTS as CSV, and all of it as XML. */
export async function ofacFiles(folder: string, entries: number): Promise<{ csv: string[]; xml: string }> {
  const file = (name: string) => path.join(folder, name);
  const places = Array.from({ length: entries }, (_, place) => place);
  const uid = (place: number) => 1_000 + place;
  const nothing = "-0- ";
  const born = (place: number) => `${1 + (place % 28)} Oct ${1930 + (place % 70)}`;
  const type = (place: number) => (place % 3 === 2 ? nothing : `"individual"`);
  function* sdn() {
    for (const place of places)
      yield `${uid(place)},"${upper(atPlace(place))}",${type(place)},"RUSSIA-EO14024] [KARSK-${place % 40}",${place % 2 ? `"Director of the ${word(seeded(place))} Combine"` : nothing},${`${nothing},`.repeat(6)}"DOB ${born(place)}; POB Karsk, Russia; nationality Russia; Gender Male; Secondary sanctions risk: Ukraine-/Russia-Related Sanctions Regulations; Passport ${70_000_000 + place} (Russia); Tax ID No. ${7_700_000_000 + place} (Russia)."\r\n`;
    yield "\u001a";
  }
  function* alt() {
    for (const place of places)
      yield `${uid(place)},${place},"aka","${upper(atPlace(place + 1_000_000))}",${nothing}\r\n`;
  }
  function* add() {
    for (const place of places)
      yield `${uid(place)},${place},"${place} Quay Street","Karsk ${100_000 + place}","Russia",${nothing}\r\n`;
  }
  function* comments() {
    for (const place of places)
      if (place % 10 === 0) yield `${uid(place)},"Linked To: ${upper(atPlace(place + 1))}"\r\n`;
  }
  function* xml() {
    yield `<?xml version="1.0" standalone="yes"?>\n<sdnList xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML">\n<publshInformation><Publish_Date>11/26/2026</Publish_Date><Record_Count>${entries}</Record_Count></publshInformation>\n`;
    for (const place of places) {
      const { family, given } = atPlace(place);
      const other = atPlace(place + 1_000_000);
      yield `<sdnEntry><uid>${uid(place)}</uid><firstName>${given}</firstName><lastName>${family.toUpperCase()}</lastName><sdnType>${place % 3 === 2 ? "Entity" : "Individual"}</sdnType><remarks>Secondary sanctions risk</remarks><programList><program>RUSSIA-EO14024</program><program>KARSK-${place % 40}</program></programList><idList><id><uid>${place}</uid><idType>Passport</idType><idNumber>${70_000_000 + place}</idNumber><idCountry>Russia</idCountry></id></idList><akaList><aka><uid>${place}</uid><type>a.k.a.</type><category>strong</category><lastName>${other.family}</lastName><firstName>${other.given}</firstName></aka></akaList><addressList><address><uid>${place}</uid><address1>${place} Quay Street</address1><city>Karsk</city><country>Russia</country></address></addressList><dateOfBirthList><dateOfBirthItem><uid>${place}</uid><dateOfBirth>${born(place)}</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem></dateOfBirthList></sdnEntry>\n`;
    }
    yield "</sdnList>\n";
  }
  const csv = [
    await written(file("SDN.CSV"), sdn()),
    await written(file("ALT.CSV"), alt()),
    await written(file("ADD.CSV"), add()),
    await written(file("SDN_COMMENTS.CSV"), comments()),
  ];
  return { csv, xml: await written(file("SDN.XML"), xml()) };
}

/** So many lines of FollowTheMoney: of ten, five people, one company, three sanctions and one post that somebody holds. */
export function ftmFile(file: string, lines: number, seen: string): Promise<string> {
  const of = (id: string, schema: string, caption: string, properties: object) =>
    `${JSON.stringify({ id, schema, caption, referents: [], datasets: ["karsk"], first_seen: "2024-01-01T00:00:00", last_seen: `${seen}T04:00:00`, last_change: "2025-06-01T00:00:00", properties })}\n`;
  function* told() {
    for (let line = 0; line < lines; line += 1) {
      const [ten, one] = [Math.floor(line / 10), line % 10];
      const place = ten * 5 + one;
      const holder = `NK-${ten * 5 + (one % 5)}`;
      const { family, given, patronymic } = atPlace(place);
      const other = atPlace(place + 1_000_000);
      if (one < 5)
        yield of(`NK-${place}`, "Person", `${given} ${family}`, {
          name: [`${given} ${family}`, `${given} ${patronymic} ${family}`],
          alias: [`${other.given} ${other.family}`],
          birthDate: [`${1930 + (place % 70)}-10-${String(1 + (place % 28)).padStart(2, "0")}`],
          nationality: ["ru"],
          passportNumber: [String(70_000_000 + place)],
          notes: [
            "Member of the board of the Karsk combine, of its supervisory council and of its trade union.",
          ],
          topics: ["sanction"],
        });
      else if (one === 5)
        yield of(`NK-c${ten}`, "Company", `${family} Shipping LLC`, {
          name: [`${family} Shipping LLC`],
          country: ["ru"],
        });
      else if (one < 9)
        yield of(`s-${line}`, "Sanction", "", {
          entity: [holder],
          authority: ["Council of Karsk"],
          program: [`KARSK-${line % 40}`],
          startDate: ["2022-02-28"],
          reason: ["Responsible for actions that undermine the peace of the harbour."],
          sourceUrl: ["https://council.example/list"],
        });
      else if (ten % 2 === 0)
        yield of(`Q-${ten}`, "Position", "", { name: [`Member of the Council of Karsk ${ten}`] });
      else
        yield of(`o-${line}`, "Occupancy", "", {
          holder: [holder],
          post: [`Q-${ten - 1}`],
          startDate: ["2014"],
        });
    }
  }
  return written(file, told());
}
