/**
 * A story in the letters of others, made up: a port is shut, and people and outlets of eight scripts say why. Each name and
 * quote has what a line can get wrong: a full stop at its end, numbers and Latin words within, brackets, quotation marks.
 */
export const voices = [
  {
    id: "ar",
    direction: "rtl",
    person: "د. ليلى الحسن (أم يوسف)",
    outlet: "صحيفة الميناء",
    role: "وزيرة النقل، منذ 2016",
    quote: "قالت إن الميناء مغلق منذ 12 مايو (بقرار من CIA)، ولن يفتح قريباً.",
    claim: "أُغلق ميناء «هالم» في 12 مايو 2024.",
  },
  {
    id: "he",
    direction: "rtl",
    person: "ח״כ דנה בן־עמי",
    outlet: "המפרץ",
    role: "יו״ר ועדת הנמלים",
    quote: "„הנמל ייפתח ב־3.6, לא לפני כן!”, אמרה דנה בן־עמי.",
    claim: "הנמל ייפתח ב־3 ביוני 2024, כך נמסר ל־Halm Gazette.",
  },
  {
    id: "fa",
    direction: "rtl",
    person: "علی‌رضا نوری‌زاده",
    outlet: "روزنامهٔ خلیج",
    role: "سخنگوی بندر",
    quote: "کشتی‌ها می‌توانند بازگردند؛ ۴۵٪ ظرفیت آزاد است.",
    claim: "۴۵٪ از ظرفیت بندر آزاد است.",
  },
  {
    id: "ur",
    direction: "rtl",
    person: "محمد عمران خان",
    outlet: "روزنامہ ساحل",
    role: "بندرگاہ کے ترجمان",
    quote: "بندرگاہ بند ہے، جہاز واپس جا رہے ہیں۔",
    claim: "جہاز واپس جا رہے ہیں۔",
  },
  {
    id: "hi",
    direction: "ltr",
    person: "डॉ॰ श्रुति क्षत्रिय",
    outlet: "बन्दरगाह समाचार",
    role: "जहाज़रानी मंत्री",
    quote: "“बन्दरगाह बन्द है”, मंत्री श्रुति क्षत्रिय ने कहा।",
    claim: "बन्दरगाह 12 मई 2024 से बन्द है।",
  },
  {
    id: "zh",
    direction: "ltr",
    person: "欧阳娜娜（港务局）",
    outlet: "海港日报",
    role: "港务局局长，自2016年起",
    quote: "局长说：“港口已关闭，何时开放尚不清楚，请船只不要靠近。”",
    claim: "港口自2024年5月12日起关闭，船只须绕行至北方的三个港口，直至另行通知为止。",
  },
  {
    id: "th",
    direction: "ltr",
    person: "ดร. สุภาวดี ศรีสุวรรณ",
    outlet: "ข่าวท่าเรือ",
    role: "ผู้อำนวยการท่าเรือแห่งนี้",
    quote: "ผู้อำนวยการกล่าวว่าท่าเรือปิดแล้วและเรือทุกลำต้องออกจากอ่าวภายในวันนี้ไม่มีข้อยกเว้น",
    claim: "ท่าเรือปิดแล้วและเรือทุกลำต้องออกจากอ่าวภายในวันนี้ไม่มีข้อยกเว้นใดๆทั้งสิ้น",
  },
  {
    id: "ru",
    direction: "ltr",
    person: "Щербатов-Ёлкин, Ъ. Й.",
    outlet: "Газета.Ru",
    role: "начальник порта",
    quote: "«Порт закрыт», — заявил Щербатов-Ёлкин.",
    claim: "Порт закрыт до 3 июня.",
  },
] as const;

export const storySlug = "many-scripts";

export function manyScripts() {
  return {
    format: "reportedly/1",
    id: storySlug,
    story: {
      slug: storySlug,
      headline: "ميناء هالم مغلق: ماذا قالوا؟",
      standfirst: "הנמל סגור, וכל אחד אומר משהו אחר. (8 קולות.)",
      moments: [
        { at: "2024-05-12", label: "إغلاق الميناء." },
        { at: "2024-05-14", label: "הודעה רשמית." },
      ],
    },
    entities: voices.flatMap(({ id, person, outlet, role }) => [
      {
        id: `${id}-person`,
        kind: "person",
        slug: `${id}-person`,
        names: [
          { text: person, language: id, kind: "primary" },
          { text: `${person}.`, language: id, kind: "alias" },
        ],
        description: `${role}.`,
        positions: [
          { id: `${id}-post`, organization: `${id}-outlet`, title: role, from: "2016-09", note: `${role}.` },
        ],
      },
      {
        id: `${id}-outlet`,
        kind: "organization",
        slug: `${id}-outlet`,
        names: [{ text: outlet, language: id, kind: "primary" }],
        description: `${outlet}.`,
        publishes: true,
      },
    ]),
    articles: voices.map(({ id, outlet, person, quote, claim }, at) => ({
      id: `${id}-article`,
      outlet: `${id}-outlet`,
      title: claim,
      author: person,
      url: `https://${id}.example/1`,
      language: id,
      rights: "full",
      publishedAt: `2024-05-${12 + (at % 3)}`,
      versions: [{ text: `${claim}\n\n${quote}\n\n${person} — ${outlet}.` }],
    })),
    claims: voices.map(({ id, claim, quote, role }, at) => {
      const next = voices[(at + 1) % voices.length]!;
      const cue = quote.split(/[\s，：]/)[0]!;
      return {
        id: `K-${id}`,
        text: claim,
        happened: "2024-05",
        about: [`${id}-person`, `${next.id}-outlet`],
        attributions: [
          {
            id: `A-${id}`,
            stance: "asserts",
            source: `${id}-person`,
            sourceDescription: `${role}.`,
            identity: "named_person",
            directness: "direct_quote",
            groundRules: "on_record",
            proximityNote: `${role}.`,
            article: `${id}-article`,
            excerpt: quote,
            cue: { text: cue, lemma: cue, class: "neutral" },
            relays: [`${next.id}-outlet`],
            saidAt: "2024-05-12",
          },
          {
            id: `B-${id}`,
            stance: "asserts",
            identity: "unnamed_person",
            sourceDescription: `${role}.`,
            directness: "paraphrase",
            groundRules: "background",
            anonymityReason: `${role}.`,
            article: `${next.id}-article`,
            excerpt: next.quote,
          },
          {
            id: `C-${id}`,
            stance: "declined_comment",
            source: `${next.id}-person`,
            identity: "named_person",
            directness: "paraphrase",
            groundRules: "unknown",
            article: `${id}-article`,
          },
        ],
        evidence: [
          {
            id: `E-${id}`,
            kind: "letter",
            title: claim,
            note: quote,
            publisher: `${id}-outlet`,
            publishedAt: "2024-05-14",
          },
        ],
        ...(id === "he" && {
          determinations: [
            {
              id: "D",
              status: "disputed",
              reason: "כי שני גורמים סותרים זה את זה.",
              by: "דנה בן־עמי",
              effectiveAt: "2024-05-14",
            },
          ],
        }),
      };
    }),
    openQuestions: voices.map(({ id, claim, role }) => ({
      id: `Q-${id}`,
      text: `${claim.slice(0, -1)}?`,
      note: `${role}.`,
      about: `K-${id}`,
      article: `${id}-article`,
    })),
  };
}
