import { isPlaceName } from "@/domain/language/names/place-names";
import type { Article } from "../text/article";
import { lowered } from "../text/tokens";
import { bodyWords } from "./body-words";
import { particles } from "./name-particles";
import { familyNames, femaleNames, givenNames, organizationWords, places } from "./name-words";
import { findNames, isGivenName, isPlainName, type NamePlace } from "./names";
import { namedAsPlaces } from "./place-context";

/** A person or an organization of the article with all the places where it is named. */
export interface Named {
  id: string;
  kind: "person" | "organization";
  name: string;
  places: NamePlace[];
  roles: Set<string>;
  gender: "she" | "he" | null;
  /** Taken for a person by the shape of the name alone. */
  guessed: boolean;
  /** A surname that could be two people's: it is nobody's, and stands in the way of whoever else could be meant. */
  open?: boolean;
}

const lower = lowered;
/** A word's letters and digits in lower case, without the article of an Arabic name: "al-Masri" is Masri too. */
function letters(text: string): string {
  if (/^[a-z0-9]+$/.test(text)) return text;
  const plain = lower(text);
  if (/^[a-z0-9]+$/.test(plain)) return plain;
  return plain
    .replace(/^(?:al|el|as|ash|ad|ar|az|an|at)-(?=\p{L})/u, "")
    .replace(/ʼ|[^\p{L}\p{M}\p{N}]/gu, "");
}

/** The names of an article, with the ways in which later steps look them up. */
export interface NameBook {
  named: Named[];
  /** For each token inside a name: whose, and which place. */
  at: Map<number, { entity: Named; place: NamePlace }>;
  /** Every place in the order of the text. */
  inOrder: Array<{ entity: Named; place: NamePlace }>;
  byRole: Map<string, Named[]>;
  /** People by each word of their names, in lower case: two bear a surname where there are two. */
  bearing: Map<string, Set<Named>>;
  /** The tokens at which a name begins that the article shows to be a place's. */
  localities: ReadonlySet<number>;
  /** Those of them that end in a word for a place: "Elizabeth *Quay*". */
  inPlace: ReadonlySet<number>;
}

/**
 * Joins the places of each person and organization: surname to full name, acronym to the words it stands for,
 * "the Treasury" to "the U.S. Treasury Department", a given name with patronymic to its bearer.
 */
export function joinNames(article: Article): NameBook {
  const found = withoutShortForms(
    article,
    withBodies(article, withoutPlaces(article, promoteSurnames(findNames(article)))),
  );
  const shelf = new Shelf(honoured(found));
  const open: Named[] = [];
  const hidden = hiddenPeople(found);
  for (const place of found) if (isCertain(place)) add(shelf, place);
  for (const place of found) {
    if (isCertain(place)) continue;
    const known = findKnown(shelf, place);
    if (known === "ambiguous" || (known !== null && alsoHidden(known, place, hidden))) {
      open.push(openName(place));
      continue;
    }
    if (known !== null) attach(shelf, known, place);
    else if (place.kind !== "unsure") add(shelf, place);
    else if (speaksLikePerson(article, place)) add(shelf, { ...place, kind: "person" });
  }
  const { entities } = shelf;
  for (const entity of entities) entity.places.sort((a, b) => a.from - b.from);
  entities.sort((a, b) => (a.places[0]?.from ?? 0) - (b.places[0]?.from ?? 0));
  entities.forEach((entity, i) => {
    entity.id = `M${i + 1}`;
  });
  const localities = found.filter(({ locality }) => locality === true);
  const inPlace = localities.filter(({ words }) => isPlaceName(words.join(" ")));
  const startsOf = (places: NamePlace[]) => new Set(places.map(({ from }) => from));
  return { ...bookOf(entities, open), localities: startsOf(localities), inPlace: startsOf(inPlace) };
}

/** "*Mr.* Obama", "*Mrs.* Lind": by the surname, as what the article addresses those who bear it. */
function honoured(found: NamePlace[]): Map<string, Set<string>> {
  const by = new Map<string, Set<string>>();
  for (const { words, gender, kind } of found) {
    if (words.length !== 1 || gender === null || kind !== "person") continue;
    const last = letters(words[0] as string);
    if (!isGivenName(last)) by.set(last, (by.get(last) ?? new Set<string>()).add(gender));
  }
  return by;
}

/**
 * "Mr. Obama", and an "Obama" where the article has a Mr. Obama, are not Michelle Obama: a surname is hers only where the article
 * addresses nobody of it as a man.
 */
function isAnother(shelf: Shelf, entity: Named, { words, gender }: NamePlace): boolean {
  if (entity.kind !== "person" || entity.gender === null || words.length !== 1) return false;
  // "Warren" of Elizabeth Warren has a man's given name for a surname.
  if (isGivenName(letters(words[0] as string))) return false;
  if (gender !== null) return gender !== entity.gender;
  const surname = letters(words[0] as string);
  const known = shelf.honoured.get(surname);
  if (known === undefined || known.has(entity.gender)) return false;
  // "Robert Keller and Ann Keller … Ms Keller": whom the article addresses is named in full, so a "Keller" may be either.
  return !shelf.entities.some(
    (other) =>
      other !== entity &&
      other.gender !== null &&
      known.has(other.gender) &&
      letters(other.name.split(" ").at(-1) ?? "") === surname,
  );
}

/** "Tom Ridge", held to be a place: by the last word, the names that may be somebody's. */
function hiddenPeople(found: NamePlace[]): Map<string, string[][]> {
  const hidden = new Map<string, string[][]>();
  for (const { locality, words } of found) {
    if (locality !== true || !isGivenName(lower(words[0] as string))) continue;
    const last = letters(words.at(-1) as string);
    hidden.set(last, [...(hidden.get(last) ?? []), words]);
  }
  return hidden;
}

/** "Ridge", where the article has Karin Ridge and a Tom Ridge who is held to be a place: it may be either. */
function alsoHidden({ kind, name }: Named, { words }: NamePlace, hidden: Map<string, string[][]>): boolean {
  if (kind !== "person" || words.length !== 1) return false;
  const others = hidden.get(letters(words[0] as string)) ?? [];
  const known = name.split(" ");
  return known.length > 1 && others.some((other) => !samePerson(known, other));
}

const isCertain = (place: NamePlace) => place.kind !== "unsure" && place.words.length > 1;

const openName = (place: NamePlace): Named => ({
  id: "",
  kind: "person",
  name: nameOf(place),
  places: [place],
  roles: new Set(),
  gender: null,
  guessed: true,
  open: true,
});

function bookOf(named: Named[], open: Named[]): Omit<NameBook, "localities" | "inPlace"> {
  const inOrder = [...named, ...open]
    .flatMap((entity) => entity.places.map((place) => ({ entity, place })))
    .sort((a, b) => a.place.from - b.place.from);
  const at: NameBook["at"] = new Map();
  for (const one of inOrder) for (let i = one.place.from; i < one.place.to; i++) at.set(i, one);
  const byRole: NameBook["byRole"] = new Map();
  for (const entity of named) {
    for (const role of entity.roles) byRole.set(role, [...(byRole.get(role) ?? []), entity]);
  }
  const bearing: NameBook["bearing"] = new Map();
  for (const entity of named) {
    if (entity.kind !== "person") continue;
    for (const word of entity.name.toLowerCase().split(" "))
      bearing.set(word, (bearing.get(word) ?? new Set<Named>()).add(entity));
  }
  return { named, at, inOrder, byRole, bearing };
}

/** The latest so many bearers of one word are looked through; no article has as many. */
const MOST_BEARERS = 40;

/** The entities met so far, found by the words of their names rather than one by one: a long text names thousands. */
class Shelf {
  entities: Named[] = [];
  constructor(readonly honoured: ReadonlyMap<string, ReadonlySet<string>>) {}
  private byWord = new Map<string, Named[]>();
  private forms = new Map<Named, Map<string, string[]>>();

  candidates(words: string[]): Named[] {
    const found = new Set<Named>();
    for (const key of keysOf(words))
      for (const entity of this.byWord.get(key)?.slice(-MOST_BEARERS) ?? []) found.add(entity);
    return [...found];
  }

  formsOf(entity: Named): Iterable<string[]> {
    return this.forms.get(entity)?.values() ?? [];
  }

  put(entity: Named, words: string[]): void {
    const known = this.forms.get(entity) ?? new Map<string, string[]>();
    this.forms.set(entity, known);
    const form = words.join(" ");
    if (known.has(form)) return;
    known.set(form, words);
    for (const key of keysOf(words)) {
      const shelf = this.byWord.get(key) ?? [];
      if (shelf.at(-1) !== entity) shelf.push(entity);
      this.byWord.set(key, shelf);
    }
  }
}

/** Words that two names of one bearer are bound to share: telling words, a given name's first letters, initials. */
function keysOf(words: string[]): string[] {
  const telling = meaningful(words).filter((word) => !generic.has(word));
  const whole = letters(words.join(""));
  return [
    ...telling,
    ...telling.slice(0, 1).map((word) => `${word.slice(0, 4)}~`),
    whole,
    ...initials(words),
  ];
}

/** "Dries Maas" is somebody when "Maas" stands alone elsewhere: the news gives a full name once, then the surname. */
function promoteSurnames(found: NamePlace[]): NamePlace[] {
  const alone = new Set(
    found.filter(({ words, kind }) => words.length === 1 && kind === "unsure").map(({ words }) => words[0]),
  );
  return found.map((place) => {
    const full = place.kind === "unsure" && place.words.length > 1 && place.words.length < 4;
    return full &&
      !isPlaceName(place.words.join(" ")) &&
      isPlainName(place.words) &&
      alone.has(place.words.at(-1))
      ? { ...place, kind: "person", guessed: true }
      : place;
  });
}

/** Names that only their shape made a person's, and that the article shows to be a company's or a club's. */
function withBodies(article: Article, found: NamePlace[]): NamePlace[] {
  const bodies = bodyWords(article);
  return found.map((place) =>
    (place.guessed === true || place.kind === "unsure") &&
    place.locality !== true &&
    place.words.some((word) => bodies.has(lower(word)))
      ? { ...place, kind: "organization", gender: null }
      : place,
  );
}

/** Names that only their shape made a person's, and that the article shows to be a place's: of them, an editor says what they are. */
function withoutPlaces(article: Article, found: NamePlace[]): NamePlace[] {
  const places = namedAsPlaces(article, found);
  return found.map((place) => {
    const words = place.words.join(" ");
    const isPlace = places.has(words) && (place.guessed === true || place.kind === "unsure");
    return isPlace || (place.kind === "unsure" && isPlaceName(words))
      ? { ...place, kind: "unsure", gender: null, guessed: false, locality: true }
      : place;
  });
}

/** "The Care Standards Office … The *Office* said": one word that says what a body is leads back to it, and is no name of another. */
function withoutShortForms({ tokens }: Article, found: NamePlace[]): NamePlace[] {
  const held = new Set<string>();
  return found.filter(({ kind, words, from }) => {
    const [only = "", more] = words.map(lower);
    if (more === undefined && tokens[from - 1]?.lower === "the" && kindsOfBody.test(only) && held.has(only))
      return false;
    if (more !== undefined && kind === "organization") for (const word of words) held.add(lower(word));
    return true;
  });
}

const kindsOfBody =
  /^(?:office|ministry|department|agency|council|bank|university|college|committee|service|commission|institute|bureau|union|authority|board|company|corporation|foundation|society|association|court|trust|guild|federation|league|club|inspectorate|consulate|embassy|museum|registry|fund|hospital|school|airport)$/;

function add(shelf: Shelf, place: NamePlace): void {
  const known = findKnown(shelf, place);
  if (known === "ambiguous") return;
  if (known !== null) {
    attach(shelf, known, place);
    return;
  }
  if (place.kind === "unsure") return;
  const entity: Named = {
    id: "",
    kind: place.kind,
    name: nameOf(place),
    places: [place],
    roles: new Set(place.roles),
    gender: place.gender,
    guessed: place.guessed === true,
  };
  shelf.entities.push(entity);
  shelf.put(entity, place.words);
  // "Ferrer i Camps" is Ferrer the next time.
  const joint = place.words.indexOf("i");
  if (joint > 1) shelf.put(entity, place.words.slice(0, joint));
}

function attach(shelf: Shelf, entity: Named, place: NamePlace): void {
  entity.places.push(place);
  for (const role of place.roles) entity.roles.add(role);
  entity.gender ??= place.gender;
  entity.guessed &&= place.guessed === true || place.words.length === 1;
  if (place.words.length > entity.name.split(" ").length && place.words.length <= 5)
    entity.name = nameOf(place);
  shelf.put(entity, place.words);
}

const nameOf = (place: NamePlace) =>
  place.words
    .join(" ")
    .replace(/ - /g, "-")
    .replace(/ ([’']s?)(?= |$)/g, "$1")
    .replace(/["“] (\S+) ["”]/g, "“$1”");

function findKnown(shelf: Shelf, place: NamePlace): Named | null | "ambiguous" {
  const fits = shelf
    .candidates(place.words)
    .filter((entity) => same(shelf, entity, place) && !isAnother(shelf, entity, place));
  if (fits.length <= 1) return fits[0] ?? null;
  const gendered =
    place.gender === null
      ? fits
      : fits.filter((entity) => entity.gender === null || entity.gender === place.gender);
  const candidates = gendered.length > 0 ? gendered : fits;
  if (place.words.length === 1) {
    // "*President* Keller", "*Dr* Keller": the one of them who was introduced so.
    const [titled, another] = candidates.filter(({ roles }) => place.roles.some((role) => roles.has(role)));
    if (titled !== undefined && another === undefined) return titled;
    if (isOpen(candidates, place.from)) return "ambiguous";
  }
  // Two people of one surname: the one named last before this place, else the first one after it.
  let best: Named | null = null;
  let bestFrom = -1;
  for (const entity of candidates) {
    const from = lastBefore(entity, place.from);
    if (from > bestFrom) {
      best = entity;
      bestFrom = from;
    }
  }
  return best ?? (candidates[0] as Named);
}

/** In tokens: who was named nearer than that, and alone, is meant by a surname that several bear. */
const NEAR = 160;

/** Another is out of it who was named so many times farther back: "Koci", far from both, is either. */
const FAR = 3;

/** "Zhao", "Fontaine", where two of that name were told of just before and neither is what the article is about. */
function isOpen(candidates: Named[], at: number): boolean {
  const people = candidates.filter(({ kind }) => kind === "person");
  if (people.length < 2) return false;
  const before = people.map((one) => lastBefore(one, at)).filter((from) => from >= 0);
  const reach = Math.max(NEAR, FAR * (at - Math.max(...before)));
  const near = people.filter((one) => lastBefore(one, at) >= 0 && at - lastBefore(one, at) < reach);
  if (near.length < 2) return false;
  const counts = near.map(({ places }) => places.length).toSorted((a, b) => b - a);
  return (counts[0] ?? 0) < 4 * (counts[1] ?? 0);
}

/** Start of the entity's latest place before `at` among the latest fifty that it has, or -1. */
function lastBefore(entity: Named, at: number): number {
  let best = -1;
  for (let i = entity.places.length - 1; i >= Math.max(0, entity.places.length - 50); i--) {
    const { from } = entity.places[i] as NamePlace;
    if (from <= at && from > best) best = from;
  }
  return best;
}

function same(shelf: Shelf, entity: Named, place: NamePlace): boolean {
  if (place.kind !== "unsure" && place.kind !== entity.kind && place.words.length > 1) return false;
  for (const words of shelf.formsOf(entity)) {
    if (entity.kind === "person" ? samePerson(words, place.words) : sameOrganization(words, place.words))
      return true;
  }
  return false;
}

function samePerson(known: string[], words: string[]): boolean {
  const a = tellingWords(known);
  const b = tellingWords(words);
  if (a.length === 0 || b.length === 0) return false;
  if (a.join(" ") === b.join(" ")) return true;
  const sameLast = a.at(-1) === b.at(-1);
  if (a.length === 1 || b.length === 1) {
    const [single, full] = a.length === 1 ? [a[0], b] : [b[0], a];
    return (
      single === full.at(-1) ||
      (full.length === 2 && single === full[0] && surnameFirst(full)) ||
      (full.length > 1 && single === full[0] && isGivenName(single as string)) ||
      (full.length > 2 && single === full.slice(-2).join(""))
    );
  }
  if (/(?:vich|vna|vitch)$/.test(b.at(-1) as string)) return alike(a[0] as string, b[0] as string);
  return (
    sameLast &&
    (a[0] === b[0] ||
      alike(a[0] as string, b[0] as string) ||
      ((a[0] as string)[0] === (b[0] as string)[0] &&
        ((a[0] as string).length === 1 || (b[0] as string).length === 1)))
  );
}

/** "Zhao Wenqi": the family name stands first where neither word is a given name that is known from elsewhere. */
const surnameFirst = ([first = "", last = ""]: string[]) =>
  familyNames.has(first) && !givenNames.has(last) && !femaleNames.has(last);

/** The words of a person's name that tell one from another: no "Jr.", no particles unless nothing else is left. */
function tellingWords(words: string[]): string[] {
  const all = words.map(letters).filter((word) => word !== "" && !/^(?:jr|sr|ii|iii)$/.test(word));
  const telling = all.filter((word, i) => !particles.has(word) || i === all.length - 1);
  return telling.length > 0 ? telling : all;
}

/** Sergey and Sergei, Mike and Michael's first letters: near enough for one article. */
function alike(a: string, b: string): boolean {
  return (
    a === b ||
    (a.length > 3 && b.length > 3 && a.slice(0, 4) === b.slice(0, 4) && Math.abs(a.length - b.length) <= 1)
  );
}

function sameOrganization(known: string[], words: string[]): boolean {
  const a = meaningful(known);
  const b = meaningful(words);
  if (a.length === 0 || b.length === 0) return false;
  if (a.join(" ") === b.join(" ")) return true;
  if (initials(known).includes(letters(words.join(""))) || initials(words).includes(letters(known.join(""))))
    return true;
  const [small, big] = a.length < b.length ? [a, b] : [b, a];
  if (small.length >= big.length || !isInOrder(small, big)) return false;
  // "Northport" is a town, whatever the Northport Courier and the Northport council say there.
  if (ofTown.test(big.at(-1) ?? "") && small.join(" ") === big.slice(0, -1).join(" ")) return false;
  // "Trump" is not Trump University, nor "Cleveland" the Cleveland Museum: what a school bears is another's name.
  if (
    small.length === 1 &&
    bearing.test(big.at(-1) ?? "") &&
    small[0] === big[0] &&
    !/^[A-Z]{2,}$/.test(known.length < words.length ? known.join("") : words.join(""))
  )
    return false;
  // A part stands for the whole when it is telling ("Treasury"), not when any body could be meant ("Department").
  return small.some((word) => !generic.has(word) && !places.has(word));
}

const bearing =
  /^(?:university|college|school|academy|institute|foundation|tower|towers|hotel|center|centre|museum|library|street|award|prize|hospital|stadium|airport)$/;

/** What a town gives its name to, and is never called by it: papers, and those who run it. */
const ofTown =
  /^(?:gazette|times|post|herald|tribune|telegraph|chronicle|courier|ledger|observer|mirror|mail|globe|journal|sentinel|examiner|inquirer|enquirer|echo|argus|dispatch|bulletin|star|standard|citizen|register|advertiser|reporter|independent|mercury|council|police|borough|county|parish|municipality|harbou?r|port|hall|zoo|jail|prison)$/;

/** All words of a short name in the order of the long one: "The Tax Policy Center" is not the Center for Federal Tax Policy. */
function isInOrder(small: readonly string[], big: readonly string[]): boolean {
  let at = 0;
  for (const word of big) if (word === small[at]) at += 1;
  return at === small.length;
}

const generic = new Set(
  (
    "ministry department agency council party bank university committee service services group commission institute association police court office " +
    "bureau union authority board company corporation foundation society news house senate national federal state international intelligence " +
    "security foreign public school college hospital administration campaign democratic republican us american general central united new first"
  ).split(" "),
);

function meaningful(words: string[]): string[] {
  return words.map(letters).filter((word) => word !== "" && !/^(?:the|of|for|and|on)$/.test(word));
}

/** The acronyms that a name could have: "Office of the Director of National Intelligence" gives ODNI, DNI. */
function initials(words: string[]): string[] {
  if (words.length < 2) return [];
  const full = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => (word[0] as string).toLowerCase());
  const whole = full.join("");
  return whole.length < 2 ? [] : [whole, ...(whole.length > 3 ? [whole.slice(1)] : [])];
}

/** A bare surname that no full name explains is a person's when it speaks ("Brandt said") or owns speech. */
function speaksLikePerson(article: Article, place: NamePlace): boolean {
  const after = article.tokens[place.to];
  const word = lower(place.words.at(-1) as string);
  if (place.locality === true || places.has(word) || organizationWords.has(word)) return false;
  if (place.words.length === 1 && (givenNames.has(word) || femaleNames.has(word))) return true;
  return (
    after !== undefined &&
    /^(?:said|says|told|added|wrote|tweeted|asked|explained|recalled|noted)$/.test(after.lower)
  );
}
