import fc from "fast-check";
import { expect, test } from "vitest";
import { likeness, nearlyTheSame, samples } from "@/domain/article/same-text";

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const text = fc
  .array(word, { minLength: 150, maxLength: 400 })
  .map((words) => words.map((each, at) => (at % 12 === 11 ? `${each}.\n` : `${each} `)).join(""));

test("a text is wholly like itself, whatever its case and marks", () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(likeness(one, one.toUpperCase().replaceAll(".", " –"))).toBe(1);
    }),
  );
});

test("likeness is the same both ways, and between 0 and 1", () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(likeness(one, other)).toBe(likeness(other, one));
      expect(likeness(one, other)).toBeGreaterThanOrEqual(0);
      expect(likeness(one, other)).toBeLessThanOrEqual(1);
    }),
  );
});

test("whatever is nearly the same has one of its samples letter for letter", () => {
  const changed = fc.tuple(text, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }));
  let near = 0;
  fc.assert(
    fc.property(changed, ([one, places]) => {
      const words = one.split(" ");
      for (const place of places) words[place % words.length] = "another";
      const other = words.join(" ");
      if (likeness(one, other) < nearlyTheSame) return;
      near += 1;
      expect(samples(one).some((sample) => other.includes(sample))).toBe(true);
    }),
  );
  expect(near).toBeGreaterThan(20);
});

test("a paragraph in common does not make two articles one", () => {
  const shared =
    "The minister said on Tuesday that the dam had been inspected twice since the spring of that year. ";
  const one = shared + "Engineers found nothing then, and the valley was told that it was safe. ".repeat(2);
  const other =
    shared + "Farmers who lost their fields met in the school and asked who would pay them. ".repeat(2);
  expect(likeness(one, other)).toBeLessThan(0.6);
});

test("short texts and none are like nothing but themselves", () => {
  expect(likeness("The crane fell.", "the crane fell")).toBe(1);
  expect(likeness("The crane fell.", "The crane stood.")).toBe(0);
  expect(likeness("", "")).toBe(0);
  expect(samples("")).toEqual([]);
});

/** Reports without blanks, each with a sentence of its own kind of letters. */
const withoutBlanks = {
  Chinese:
    "港口星期二清晨关闭，市长说两艘货船在浓雾中相撞。海岸警卫队派出四艘快艇，把二十三名船员送到岸上。没有人受重伤。渔民组织要求公布雷达记录，航运公司表示会配合调查。反对派议员批评港务局三年前取消了夜间领航，交通部长拒绝评论。",
  Japanese:
    "港は火曜日の早朝に閉鎖された。市長によると、濃い霧の中で貨物船二隻が衝突した。海上保安庁はゴムボートを出し、乗組員二十三人を救助した。重傷者はいない。漁協はレーダーの記録を公開するよう求めている。",
  Thai: "ท่าเรือปิดเมื่อเช้าวันอังคาร นายกเทศมนตรีกล่าวว่าเรือบรรทุกสินค้าสองลำชนกันในหมอกหนา หน่วยยามฝั่งส่งเรือเร็วสี่ลำพาลูกเรือยี่สิบสามคนขึ้นฝั่ง ไม่มีผู้บาดเจ็บสาหัส กลุ่มชาวประมงขอให้เปิดเผยบันทึกเรดาร์",
  Khmer:
    "កំពង់ផែត្រូវបានបិទនៅព្រឹកថ្ងៃអង្គារ។ អភិបាលក្រុងនិយាយថានាវាដឹកទំនិញពីរបានបុកគ្នាក្នុងអ័ព្ទក្រាស់។ ឆ្មាំសមុទ្របានបញ្ជូនទូកល្បឿនលឿនបួនគ្រឿង។ គ្មាននរណាម្នាក់រងរបួសធ្ងន់ធ្ងរទេ។ អ្នកនេសាទស្នើសុំឱ្យបង្ហាញកំណត់ត្រារ៉ាដា។",
  Burmese:
    "ဆိပ်ကမ်းကို အင်္ဂါနေ့နံနက်စောစောက ပိတ်ခဲ့သည်။ မြို့တော်ဝန်က ကုန်တင်သင်္ဘောနှစ်စီး မြူထူထဲတွင် တိုက်မိသည်ဟု ပြောသည်။ ကမ်းခြေစောင့်တပ်က လှေလေးစင်း စေလွှတ်ခဲ့သည်။ ပြင်းထန်စွာ ဒဏ်ရာရသူ မရှိပါ။ ရေလုပ်သားများက ရေဒါမှတ်တမ်းကို ထုတ်ပြန်ရန် တောင်းဆိုကြသည်။ ကုမ္ပဏီက စုံစမ်းမှုတွင် ပူးပေါင်းမည်ဟု ဆိုသည်။",
  Lao: "ທ່າເຮືອປິດໃນເຊົ້າວັນອັງຄານ ເຈົ້າເມືອງກ່າວວ່າເຮືອບັນທຸກສິນຄ້າສອງລຳຕຳກັນໃນໝອກໜາ ໜ່ວຍຍາມຝັ່ງສົ່ງເຮືອໄວສີ່ລຳພາລູກເຮືອຂຶ້ນຝັ່ງ",
};

test.each(Object.entries(withoutBlanks))(
  "a text in %s with one letter more is nearly the same text",
  (_, one) => {
    const letters = [...one];
    for (const place of [0, Math.floor(letters.length / 2), letters.length]) {
      const other = letters.toSpliced(place, 0, letters[3]!).join("");
      expect(likeness(one, other)).toBeGreaterThanOrEqual(nearlyTheSame);
      expect(samples(one).some((sample) => other.includes(sample))).toBe(true);
    }
  },
);

test.each(Object.entries(withoutBlanks))("and another text in %s is not", (_, one) => {
  const letters = [...one];
  const parts = Array.from({ length: Math.ceil(letters.length / 4) }, (__, at) =>
    letters.slice(at * 4, at * 4 + 4).join(""),
  );
  expect(likeness(one, parts.toReversed().join(""))).toBeLessThan(0.5);
});

test("Latin letters and numbers among Chinese ones are words, in either width", () => {
  expect(likeness("二〇一八年G20峰会在BBC播出", "二〇一八年Ｇ２０峰会，在ＢＢＣ播出")).toBe(1);
  expect(likeness("记者在BBC工作多年了", "记者在BBD工作多年了")).toBeLessThan(0.2);
});

test("Korean has blanks, and its words count as words", () => {
  const one = "시장은 화요일 이른 아침에 항구가 닫혔다고 말했다";
  expect(likeness(one, one.replace("항구가", "공항이"))).toBe(0);
});
