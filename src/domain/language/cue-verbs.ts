import type { CueClass } from "../vocabulary";

/**
 * What may follow a cue verb as its content:
 * q a quotation, or a clause that the cue interrupts or follows ("…, she said") · c a clause, with "that" or without ·
 * t a clause with "that" only · w a question ("explained why") · n a noun phrase ("denied the charge") ·
 * i a to-infinitive ("vowed to fight") · g an -ing form ("denied taking") · s an object with what is said of it
 * ("called him a liar") · o somebody addressed comes first ("told reporters").
 */
export type Frame = "q" | "c" | "t" | "w" | "n" | "i" | "g" | "s" | "o";

export interface CueVerb {
  lemma: string;
  frames: string;
  /** Words between the verb and its content: "accused X *of*", "pointed *to*". */
  prepositions: string[];
  cueClass: CueClass;
  /** 1 reports speech nearly always, 2 often. Verbs of wishing, planning and judging are left out. */
  tier: 1 | 2;
}

export type VerbForm = "base" | "s" | "past" | "ing" | "participle";

/** lemmas : frames : prepositions : tier. One line, one behaviour. */
const table: Record<CueClass, string> = {
  neutral: `
    say : q c w : : 1
    tell : q c w o : of about : 1
    add : q c w : : 1
    note : q c w n : on that : 1
    observe remark : q c w : on that : 1
    comment : q t : on about : 1
    write : q c w : about : 1
    state declare proclaim announce : q c w n : : 1
    tweet retweet post blog : q t : : 1
    explain : q c w : : 1
    mention : q c n : : 1
    ask inquire wonder : q w o : about : 2
    reply respond answer retort counter rejoin : q t : to by : 1
    continue begin finish open close : q : : 2
    recall recount remember : q c w n g : : 1
    describe : q s w : : 1
    stress emphasize emphasise underscore underline reiterate repeat : q t n : : 1
    suggest : q c n g : : 1
    propose recommend : q t : : 2
    advise counsel : q t o : against : 2
    argue reason : q c : for against : 1
    predict forecast foresee : q c n : : 1
    project : q t : : 2
    estimate calculate reckon : q c n : : 1
    warn caution alert : q c o : of about against : 1
    promise pledge vow swear undertake : q t i n : : 1
    insist : q c : on : 1
    inform notify remind assure reassure : q t o : of about : 1
    confide : q t : to : 1
    testify : q c : about to : 1
    joke quip laugh tease crack deadpan : q t : about : 1
    complain gripe grumble lament bemoan moan : q t n : about of that : 1
    shout yell scream cry exclaim roar bellow chant sing whisper mutter murmur sigh snap bark thunder : q t : : 1
    brag boast gloat : q t : about of : 2
    urge implore beg exhort beseech : q t : : 2
    encourage : q : : 2
    demand : q t : : 2
    order instruct command : q t : : 2
    call : q s : : 2
    label brand term deem characterize characterise : q s : as : 2
    liken : s : to : 2
    hail laud : s q : as for : 2
    praise commend applaud salute thank congratulate : q : : 2
    blast slam condemn denounce decry deplore : s q : as for : 2
    deride mock lambaste ridicule scold chide berate attack assail rip criticize criticise : q : : 2
    cite : n q : : 2
    quote : q : : 2
    rule decide : q t : : 2
    agree concur : q c i : with on that to : 1
    disagree object protest : q t : with to : 2
    outline detail specify clarify elaborate : q t n w : on : 2
    speculate theorize theorise hypothesize muse ponder : q t w : about that : 1
    imply hint intimate insinuate signal : q t : at : 1
    point : q t : out to : 1
    plead appeal : q t : : 2
    offer volunteer : q : : 2
    indicate : q t n w : : 1
    express voice convey articulate : q t : : 2
    reject dismiss : q s : as : 2
    apologize apologise : q : for : 2
    summarize summarise paraphrase : q : : 2
    threaten : q t i : : 2
    interject interrupt chime boom explode : q : in : 1
    fire shoot hit : q : back : 2
    read : q : : 2
    sum : q : up : 2
    hold : q t : that : 2
    maintain : q c : that : 2
    relate narrate : q t : : 2
    put : q : : 2`,
  media_relay: `
    report : q c n w : on that : 1
    headline : q : : 1`,
  confirm: `
    confirm : q c n w : : 1
    acknowledge admit : q c n g w : to : 1
    concede : q c : to : 1
    recognize recognise accept : q t : : 2
    verify certify corroborate affirm attest : q t : to that : 1
    confess : q c : to : 1`,
  deny: `
    deny : q c n g : : 1
    refute rebut disavow repudiate contradict : q t n : : 1
    dispute contest : q t n w : : 1
    retract withdraw recant : q t : : 2`,
  distancing: `
    claim : q c i n : : 1
    allege : q c n : : 1
    contend assert aver opine posit : q c n : : 1
    accuse : q o : of : 1
    blame : o : for on : 2
    charge : q t : that : 2
    purport profess : t : : 2`,
  discovery: `
    show reveal : q c n w : : 1
    find : q c n : : 1
    conclude : q c : : 1
    disclose divulge : q c n w : : 1
    discover determine ascertain : t w : : 2
    learn : c : that : 2
    demonstrate prove : t : : 2`,
  belief: `
    believe think : q c : in : 2
    feel figure guess suppose suspect : q c : : 2
    expect anticipate : c : : 2
    understand rumor rumour presume : : : 2
    hope fear worry : q c : that about : 2
    doubt : c w : : 2`,
  no_comment: `
    decline : : : 1`,
};

const irregular: Record<string, [past: string, participle: string]> = {
  say: ["said", "said"],
  tell: ["told", "told"],
  write: ["wrote", "written"],
  think: ["thought", "thought"],
  know: ["knew", "known"],
  find: ["found", "found"],
  read: ["read", "read"],
  show: ["showed", "shown"],
  forecast: ["forecast", "forecast"],
  broadcast: ["broadcast", "broadcast"],
  hold: ["held", "held"],
  understand: ["understood", "understood"],
  speak: ["spoke", "spoken"],
  sing: ["sang", "sung"],
  swear: ["swore", "sworn"],
  foresee: ["foresaw", "foreseen"],
  see: ["saw", "seen"],
  feel: ["felt", "felt"],
  begin: ["began", "begun"],
  seek: ["sought", "sought"],
  withdraw: ["withdrew", "withdrawn"],
  hit: ["hit", "hit"],
  put: ["put", "put"],
  shoot: ["shot", "shot"],
  undertake: ["undertook", "undertaken"],
  prove: ["proved", "proven"],
};
const doubled = new Set([
  "admit",
  "quip",
  "beg",
  "brag",
  "blog",
  "permit",
  "slam",
  "dub",
  "sum",
  "rebut",
  "chat",
  "rip",
]);

export interface CueForm {
  entry: CueVerb;
  forms: VerbForm[];
}

function formsOf(lemma: string): Array<[string, VerbForm]> {
  const stem = doubled.has(lemma) ? lemma + lemma.at(-1) : lemma;
  const silentE = lemma.endsWith("e");
  const consonantY = /[^aeiou]y$/.test(lemma);
  const s = consonantY
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh)$/.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`;
  const regular = silentE ? `${lemma}d` : consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
  const ing = silentE && !/(?:ee|ye|oe)$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${stem}ing`;
  const [past, participle] = irregular[lemma] ?? [regular, regular];
  return [
    [lemma, "base"],
    [s, "s"],
    [past, "past"],
    [participle, "participle"],
    [ing, "ing"],
  ];
}

function build(): Map<string, CueForm> {
  const forms = new Map<string, CueForm>();
  for (const [cueClass, lines] of Object.entries(table) as Array<[CueClass, string]>) {
    for (const line of lines.trim().split("\n")) {
      const [lemmas = "", frames = "", prepositions = "", tier = ""] = line
        .split(":")
        .map((part) => part.trim());
      for (const lemma of lemmas.split(" ")) {
        const entry: CueVerb = {
          lemma,
          frames: frames.replaceAll(" ", ""),
          prepositions: prepositions === "" ? [] : prepositions.split(" "),
          cueClass,
          tier: Number(tier) as 1 | 2,
        };
        for (const [form, kind] of formsOf(lemma)) {
          const known = forms.get(form);
          if (known === undefined) forms.set(form, { entry, forms: [kind] });
          else if (known.entry.lemma === lemma && !known.forms.includes(kind)) known.forms.push(kind);
        }
      }
    }
  }
  return forms;
}

const cueForms = build();

/** The cue verb that a word is a form of, or undefined. The word must be in lower case. */
export function cueFormOf(lower: string): CueForm | undefined {
  return cueForms.get(lower);
}
