/** Nouns for a body, and the words in a name that show it to be one. */
export const kinds = new Map<string, RegExp>(
  Object.entries({
    bank: /^(?:bank|banco|banque|banca|bankia|sparkasse|savings|trust)$/,
    lender: /^(?:bank|banco|banque|banca|credit|savings)$/,
    agency: /^(?:agency|administration|bureau|commission|service|board)$/,
    commission: /^commission$/,
    committee: /^committee$/,
    ministry: /^(?:ministry|ministère|ministerio)$/,
    department: /^(?:department|treasury|office)$/,
    council: /^council$/,
    court: /^court$/,
    university: /^(?:university|college)$/,
    college: /^college$/,
    school: /^school$/,
    hospital: /^(?:hospital|infirmary)$/,
    union: /^(?:union|unite|unison|federation|teamsters)$/,
    party: /^(?:party|labour|conservatives)$/,
    police: /^police$/,
    brewer: /^(?:brewery|breweries|brewing|beers?)$/,
    railway: /^(?:railways?|rail)$/,
    insurer: /^(?:mutual|insurance|assurance|reinsurance)$/,
    airline: /^(?:airlines?|airways|air|jet)$/,
    network: /^(?:network|television|tv|radio|broadcasting|channel|news)$/,
    broadcaster:
      /^(?:network|television|tv|radio|broadcasting|channel|news|bbc|itv|cnn|nbc|cbs|abc|rte|ard|zdf)$/,
    station: /^(?:radio|television|tv|station)$/,
    channel: /^(?:channel|television|tv)$/,
    newspaper:
      /^(?:times|post|herald|gazette|tribune|telegraph|guardian|courier|chronicle|globe|mail|mirror|journal|observer|ledger|examiner|inquirer|echo|argus)$/,
    paper:
      /^(?:times|post|herald|gazette|tribune|telegraph|guardian|courier|chronicle|globe|mail|mirror|journal|observer|ledger|examiner|inquirer|echo|argus)$/,
    institute: /^institute$/,
    foundation: /^foundation$/,
    charity: /^(?:charity|foundation|trust)$/,
    association: /^(?:association|federation)$/,
    federation: /^federation$/,
    league: /^league$/,
    board: /^board$/,
    force: /^(?:police|constabulary)$/,
    embassy: /^embassy$/,
    consulate: /^consulate$/,
    museum: /^museum$/,
    authority: /^authority$/,
    fund: /^fund$/,
    regulator: /^(?:commission|authority|agency|administration)$/,
    watchdog: /^(?:commission|authority|watch|agency)$/,
    bureau: /^bureau$/,
    office: /^office$/,
    service: /^service$/,
    guild: /^guild$/,
    inspectorate: /^inspectorate$/,
    alliance: /^alliance$/,
    society: /^society$/,
    airport: /^airport$/,
    orchestra: /^(?:orchestra|philharmonic|symphony)$/,
    theatre: /^(?:theatre|theater|playhouse)$/,
    gallery: /^gallery$/,
    zoo: /^zoo$/,
    trust: /^trust$/,
    observatory: /^observatory$/,
    laboratory: /^laborator(?:y|ies)$/,
    archdiocese: /^archdiocese$/,
    diocese: /^diocese$/,
    ombudsman: /^ombudsman$/,
    tribunal: /^tribunal$/,
    academy: /^academy$/,
    brigade: /^brigade$/,
    publisher: /^(?:press|books|publishing|publishers?)$/,
    developer: /^(?:homes|developments?|properties|estates)$/,
    pharmaceuticals: /^pharmaceuticals$/,
    drugmaker: /^(?:pharma|pharmaceuticals?|therapeutics|biotech)$/,
    utility: /^(?:energy|power|electric|water|gas|grid)$/,
    supermarket: /^(?:supermarkets?|stores|foods)$/,
    cooperative: /^co-?operative$/,
    club: /^(?:club|united|city|rovers|town|fc|athletic|albion|rangers|wanderers)$/,
    team: /^(?:united|city|rovers|town|fc)$/,
  }),
);

const noCompany =
  /^(?:ministry|department|agency|council|police|court|commission|parliament|senate|congress|embassy|university|treasury|administration|committee|duma|kremlin|pentagon|army|navy|hospital|school|college|union|party|association|federation|institute|church|museum|authority|house|government|foundation|society|board|inspectorate|service|office|bureau|forum|league|church|mosque|facebook|twitter|x|instagram|telegram|youtube|whatsapp|tiktok|parliament|republicans|democrats|labour|conservatives|alliance|guild|coalition|caucus|league)$/;

export const isCompany = (words: string[]) => !words.some((word) => noCompany.test(word));

/** Nouns that fit many bodies: they lead back only to the one that the words just before are about. */
export const general = new Map<string, (words: string[]) => boolean>(
  Object.entries({
    company: isCompany,
    firm: isCompany,
    retailer: isCompany,
    manufacturer: isCompany,
    carmaker: isCompany,
    operator: isCompany,
    supplier: isCompany,
    bank: (words: string[]) =>
      isCompany(words) &&
      words.some((word) => /^(?:mutual|building|society|financial|capital|group)$/.test(word)),
    lender: (words: string[]) => isCompany(words),
    brewer: isCompany,
    insurer: isCompany,
    group: (words: string[]) =>
      !words.some(
        (word) =>
          noCompany.test(word) &&
          !/^(?:commission|association|union|federation|institute|foundation|society|forum)$/.test(word),
      ),
    organization: () => true,
    organisation: () => true,
    body: () => true,
    charity: isCompany,
    agency: (words: string[]) =>
      words.some((word) =>
        /^(?:agency|administration|bureau|commission|service|board|office|authority)$/u.test(word),
      ),
    watchdog: (words: string[]) => !isCompany(words),
    regulator: (words: string[]) => !isCompany(words),
    club: isCompany,
    network: isCompany,
    broadcaster: isCompany,
  }),
);

/** Whether words lead back to a body: "the bank" to a bank that stands before. */
export const isBodyNoun = (word: string): boolean => kinds.has(word) || general.has(word);
