/** A term of the search field as `/about/search` explains it: the field, one that can be tried, and what it finds. */
export type SearchTerm = { field: string; example: string; finds: string };

/** All that the search field reads, in groups, for people to look up. */
export const searchTerms: { title: string; terms: SearchTerm[] }[] = [
  {
    title: "Who and what",
    terms: [
      {
        field: "from",
        example: "from:antonov",
        finds: "What somebody says, denies or would not say, by any of their names in any script.",
      },
      {
        field: "via",
        example: 'via:"The Daily Beast"',
        finds: "What an outlet published, passed on or says itself.",
      },
      {
        field: "person",
        example: "person:нарышкин",
        finds: "What is about a person, or what they speak to.",
      },
      { field: "org", example: "org:cia", finds: "The same of an organization; organization:cia does too." },
      { field: "story", example: 'story:"spy chief"', finds: "What belongs to a story, by its headline." },
      {
        field: "sanctioned",
        example: "sanctioned:any",
        finds:
          'Claims about somebody who was under sanctions on the day that is looked at; sanctioned:ofac and sanctioned:"US Treasury" name the list or the authority.',
      },
    ],
  },
  {
    title: "How certain it is",
    terms: [
      {
        field: "status",
        example: "status:disputed",
        finds: "What has a status, or a line that is no status: no-comment, open, answered.",
      },
      {
        field: "was",
        example: "was:reported status:disputed",
        finds: "What had another status before the one that it has.",
      },
      {
        field: "origins",
        example: "origins:2..",
        finds:
          "What has so many independent origins for certain, the lower number where a range is told: origins:1, origins:2.., origins:1..2.",
      },
      {
        field: "rests",
        example: 'rests:"Rossiya-1"',
        finds: "What no independent origin is left of without this person, organization or outlet.",
      },
      {
        field: "is",
        example: "is:circular",
        finds:
          "Where circular reporting is found: outlets that cite each other, or several over one origin. is:claim, is:no-comment and is:open-question are kinds of entry.",
      },
    ],
  },
  {
    title: "How it is said",
    terms: [
      {
        field: "stance",
        example: "stance:denies",
        finds: "What somebody asserts, confirms, denies, disputes or takes back.",
      },
      { field: "hedge", example: "hedge:reportedly", finds: "What is said with a word that weakens it." },
    ],
  },
  {
    title: "When",
    terms: [
      { field: "after", example: "after:2016-09", finds: "What happened in that month or later." },
      { field: "before", example: "before:2018-02", finds: "What happened in that month or earlier." },
      {
        field: "said",
        example: "said:2018-01..2018-02",
        finds: "What was said then, as precisely as that is known; said:2018-01.. has no end.",
      },
      {
        field: "published",
        example: "published:2018-01-30",
        finds: "What an article, a document or a question of that day tells.",
      },
    ],
  },
];

/** What is typed without a field. */
export const plainTerms: { example: string; finds: string }[] = [
  {
    example: "terrorism visit",
    finds: "Both words, whatever their endings, in what is said, in headlines, titles and names.",
  },
  { example: '"did not meet"', finds: "Exactly these words, one after the other." },
  { example: "visit or meeting", finds: "Either of the two." },
  {
    example: "visit -is:circular",
    finds:
      "A minus leaves out, words and terms alike. The same term twice means either; different terms hold together.",
  },
  { example: "https://…", finds: "The address of an article: what rests on it." },
];
