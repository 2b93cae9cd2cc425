import type { CueClass } from "@/domain/vocabulary";

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
  /** 1 reports speech nearly always, 2 often, 3 is as often a wish, a plan or a feeling. */
  tier: 1 | 2 | 3;
}

export type VerbForm = "base" | "s" | "past" | "ing" | "participle";

/** lemmas : frames : prepositions : tier. One line, one behaviour. */
const table: Record<CueClass, string> = {
  neutral: `
    say : q c w : : 1
    tell : q c w o : of about : 1
    add : q c w : : 1
    note observe remark comment : q c w : on that : 1
    write : q c w : of about : 1
    state declare proclaim announce : q c w n : : 1
    tweet retweet post blog : q c : : 1
    explain : q c w : : 1
    mention : q c n : : 1
    ask : q w o i : about for : 2
    inquire wonder query : q w : about : 2
    reply respond answer retort counter rejoin : q c : to by : 1
    continue begin conclude finish open close : q : : 2
    recall recount remember : q c w n g : : 1
    describe : q s n w : : 1
    stress emphasize emphasise underscore underline reiterate repeat : q c n w : : 1
    suggest propose recommend : q c n g : : 1
    advise counsel : q c o : against : 1
    argue reason : q c : for against : 1
    predict forecast project foresee : q c n : : 1
    estimate calculate reckon : q c n : : 1
    warn caution alert : q c o : of about against : 1
    promise pledge vow swear undertake : q c i o n : : 1
    insist : q c : on : 1
    inform notify remind assure advise reassure : q c o : of about : 1
    persuade convince : c o : of : 3
    testify depose : q c : about to : 1
    joke quip laugh tease crack deadpan : q c : about : 1
    complain gripe grumble lament bemoan moan : q c : about of that : 1
    shout yell scream cry exclaim roar bellow chant sing whisper mutter murmur sigh snap bark thunder : q c : : 1
    brag boast gloat : q c : about of : 1
    urge implore beg exhort beseech encourage : q c o i : : 2
    demand request require : q c n i : for : 2
    order instruct command direct : q c o i : : 3
    call : s : : 2
    label brand dub term deem characterize characterise portray : s : as : 2
    liken compare : s : to : 2
    hail laud praise commend applaud salute : n s q : as for : 2
    blast slam condemn denounce criticize criticise decry deplore deride mock lambaste ridicule scold chide berate attack assail rip : n s q : as for : 2
    defend : n s q : as : 3
    cite quote reference invoke : n q c : : 2
    rule decide : q c : in against : 2
    agree concur : q c i : with on that to : 1
    disagree : q c : with that : 2
    object protest : q c : to that : 2
    vote : : : 3
    outline detail specify clarify elaborate : q c n w : on : 1
    speculate theorize theorise hypothesize muse ponder : q c w : about on that : 1
    imply hint intimate insinuate signal : q c n : at : 1
    point : q c : out to : 1
    plead appeal : q c : for with : 2
    offer volunteer : q : : 2
    indicate : q c n w : : 1
    advocate support oppose endorse back favor favour : n g : : 3
    express voice convey articulate : n q : : 2
    reject dismiss : n q s : as : 2
    discuss debate address : n w : : 3
    thank congratulate : q n : : 3
    apologize apologise : q : for : 2
    summarize summarise paraphrase : q n : : 2
    threaten : q c i : : 2
    boom explode joust : q : : 2
    interject interrupt chime : q : in : 1
    fire shoot hit : q : back : 2
    read : q : : 1
    sum : q : up : 2
    agitate campaign : : for : 3
    hold maintain : q c : that : 2
    relate narrate tout pitch : q c n : : 2
    refer : : to : 3
    talk speak : : about of on : 3
    invite challenge : q i o : : 3`,
  media_relay: `
    report : q c n w : on that : 1
    cover broadcast air publish : q c : : 2
    headline : q : : 1`,
  confirm: `
    confirm : q c n w : : 1
    acknowledge admit concede recognize recognise accept : q c n g w : to : 1
    verify certify corroborate affirm attest : q c n : to that : 1
    grant allow : q c : that : 2
    confess : q c : to : 1`,
  deny: `
    deny : q c n g : : 1
    refute rebut disavow repudiate contradict : q c n : : 1
    dispute contest : q c n w : : 1
    question doubt : c n w : : 2
    retract withdraw recant : n : : 2`,
  distancing: `
    claim : q c i n : : 1
    allege : q c : : 1
    contend assert aver opine posit : q c n : : 1
    accuse : q o : of : 1
    blame : o n : for on : 2
    charge : q c : with that : 2
    suspect purport profess : c : of : 2
    pretend : c : : 3`,
  discovery: `
    show reveal : q c n w : : 1
    find : q c : : 1
    disclose divulge : q c n w : : 1
    discover learn determine ascertain establish : c w : that : 2
    conclude : q c : : 1
    demonstrate illustrate prove : c w : : 2
    document chronicle record : c n w : : 3
    expose uncover leak : c n : : 3
    warrant : : : 3`,
  belief: `
    believe think figure guess suppose : q c : in : 2
    feel : q c : : 3
    expect anticipate : c i n : : 2
    hope fear worry : q c i : that about for : 2
    know realize realise understand : c w : that : 3
    consider regard view see : s c : as : 3
    assume presume : c : : 3
    want wish need plan intend seek refuse : i n : : 3
    prefer like : i n : : 3
    doubt : c w : : 2`,
  no_comment: `
    decline : i n : to : 1`,
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
  shoot: ["shot", "shot"],
  undertake: ["undertook", "undertaken"],
  prove: ["proved", "proven"],
};
const doubled = new Set(["admit", "quip", "beg", "brag", "blog", "permit", "slam", "dub", "sum", "rebut", "chat", "rip"]);

export interface CueForm {
  entry: CueVerb;
  forms: VerbForm[];
}

function formsOf(lemma: string): Array<[string, VerbForm]> {
  const stem = doubled.has(lemma) ? lemma + lemma.at(-1) : lemma;
  const silentE = lemma.endsWith("e");
  const consonantY = /[^aeiou]y$/.test(lemma);
  const s = consonantY ? `${lemma.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
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
      const [lemmas = "", frames = "", prepositions = "", tier = ""] = line.split(":").map((part) => part.trim());
      for (const lemma of lemmas.split(" ")) {
        const entry: CueVerb = {
          lemma,
          frames: frames.replaceAll(" ", ""),
          prepositions: prepositions === "" ? [] : prepositions.split(" "),
          cueClass,
          tier: Number(tier) as 1 | 2 | 3,
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
