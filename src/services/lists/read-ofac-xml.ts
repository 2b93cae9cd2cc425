import { Parser } from "htmlparser2";
import { z } from "zod";
import { ListFault, type ListPart, type ListRow, listWords } from "@/domain/lists/list-part";
import { listedDay } from "@/domain/lists/listed-day";
import { ofacKind, ofacPlace, ofacRemarks, ofacSanctions } from "@/domain/lists/ofac-words";
import { type ListFile, textOf } from "./list-bytes";

/** An entry nests six deep, and its longest text is a remark. */
const most = { depth: 16, text: 50_000, fields: 20_000 };

/** One entry by the paths of its elements below it: `akaList/aka/lastName`, each as often as it stands there. */
type Fields = { path: string; text: string }[];

const Uid = z.string().regex(/^[1-9]\d{0,8}$/);
const RecordCount = z.string().regex(/^\d{1,9}$/);

/**
 * Reads OFAC's XML file as it streams by. Its elements are known by their local names, since two namespaces are about and some
 * write a prefix.
 */
export async function* readOfacXml(file: ListFile): AsyncGenerator<ListRow> {
  const reading = new Reading(file.name);
  for await (const piece of textOf(file)) {
    reading.write(piece);
    yield* reading.taken();
  }
  reading.end();
  yield* reading.taken();
}

class Reading {
  readonly #path: string[] = [];
  readonly #parser: Parser;
  #text = "";
  #fields: Fields = [];
  #rows: ListRow[] = [];
  #isEnded = false;

  constructor(readonly name: string) {
    this.#parser = new Parser(
      {
        onopentagname: (tag) => this.#open(tag.slice(tag.indexOf(":") + 1)),
        ontext: (text) => {
          this.#text += text;
          if (this.#text.length > most.text)
            throw new ListFault(`${this.name} has an element that is too long.`);
        },
        onclosetag: (_, isImplied) => {
          if (isImplied) throw new ListFault(`${this.name} breaks off in the midst.`);
          this.#close();
        },
        onprocessinginstruction: (name) => {
          if (/^!doctype/i.test(name))
            throw new ListFault(`${this.name} defines entities of its own, and is not read.`);
        },
      },
      { xmlMode: true, decodeEntities: true },
    );
  }

  write(piece: string): void {
    this.#parser.write(piece);
  }

  end(): void {
    this.#parser.end();
    if (!this.#isEnded)
      throw new ListFault(`${this.name} is no sanction list of OFAC, or breaks off in the midst.`);
  }

  taken(): ListRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #open(tag: string): void {
    this.#path.push(tag);
    this.#text = "";
    if (this.#path.length > most.depth) throw new ListFault(`${this.name} is nested too deep.`);
    if (this.#path.length === 1 && tag !== "sdnList")
      throw new ListFault(
        `${this.name} is no sanction list of OFAC: it begins with “${listWords(tag).slice(0, 60)}”.`,
      );
    if (this.#path.length === 2) this.#fields = [];
  }

  #close(): void {
    const text = listWords(this.#text);
    this.#text = "";
    if (text !== "" && this.#path.length > 2) {
      this.#fields.push({ path: this.#path.slice(2).join("/"), text });
      if (this.#fields.length > most.fields) throw new ListFault(`An entry of ${this.name} is too long.`);
    }
    const [, section] = this.#path;
    // The end of one thing of a list of things, so that the first name and the last one of one alias stand together.
    if (this.#path.length === 4) this.#fields.push({ path: "", text: "" });
    if (this.#path.length === 2 && section === "sdnEntry")
      this.#rows.push(...entryRows(this.#fields, this.name));
    if (this.#path.length === 2 && section === "publshInformation")
      this.#rows.push(saidRow(this.#fields, this.name));
    this.#path.pop();
    if (this.#path.length === 0) this.#isEnded = true;
  }
}

const first = (fields: Fields, path: string): string =>
  fields.find((field) => field.path === path)?.text ?? "";

function saidRow(fields: Fields, name: string): ListRow {
  const records = RecordCount.safeParse(first(fields, "Record_Count"));
  const on = listedDay(first(fields, "Publish_Date"));
  if (!records.success || on === null)
    throw new ListFault(`${name} does not say of what day it is, or how many records it has.`);
  return { is: "said", on, records: Number(records.data) };
}

function entryRows(fields: Fields, name: string): ListRow[] {
  const uid = Uid.safeParse(first(fields, "uid"));
  if (!uid.success) throw new ListFault(`${name} has an entry without a number.`);
  const entry = uid.data;
  const own = nameOf(first(fields, "lastName"), first(fields, "firstName"));
  if (own === "") throw new ListFault(`Entry ${entry} of ${name} has no name.`);
  const title = first(fields, "title");
  const programmes = fields.filter(({ path }) => path === "programList/program").map(({ text }) => text);
  const parts: ListPart[] = [
    { t: "entry", kind: ofacKind(first(fields, "sdnType")), name: own },
    ...(title === "" ? [] : [{ t: "post" as const, title }]),
    ...ofacSanctions(entry, programmes),
    ...ofacRemarks(first(fields, "remarks")),
    ...thingsOf(fields, "akaList/aka").flatMap((aka): ListPart[] => {
      const text = nameOf(aka.lastName ?? "", aka.firstName ?? "");
      return text === ""
        ? []
        : [{ t: "name", text, ...(/weak/i.test(aka.category ?? "") && { weak: true as const }) }];
    }),
    ...thingsOf(fields, "idList/id").flatMap(({ idType, idNumber }): ListPart[] =>
      idType && idNumber ? [{ t: "id", kind: idType, number: idNumber }] : [],
    ),
    ...thingsOf(fields, "dateOfBirthList/dateOfBirthItem").flatMap(({ dateOfBirth }): ListPart[] => {
      const on = listedDay(dateOfBirth ?? "");
      return on === null ? [] : [{ t: "born", on }];
    }),
    ...thingsOf(fields, "addressList/address").flatMap(({ uid: _, ...pieces }) =>
      ofacPlace(Object.values(pieces)),
    ),
  ];
  return [{ is: "record" }, { is: "parts", entry, parts }];
}

/** As the CSV has it: "NARYSHKIN, Sergei". */
const nameOf = (last: string, given: string): string =>
  [last, given].filter((name) => name !== "").join(", ");

/** The things of a list in an entry, each by its own fields. */
function thingsOf(fields: Fields, path: string): Record<string, string>[] {
  const things: Record<string, string>[] = [];
  let thing: Record<string, string> = {};
  for (const field of fields) {
    if (field.path.startsWith(`${path}/`)) thing[field.path.slice(path.length + 1)] = field.text;
    if (field.path === "" && Object.keys(thing).length > 0) {
      things.push(thing);
      thing = {};
    }
  }
  return things;
}
