import { markWords } from "../lines/marked";

/** A headline whose own hedge is drawn as what it is: a dotted line. */
export function Headline({ text }: { text: string }) {
  return markWords(text, ["reportedly", "allegedly"]).parts.map((part) =>
    part.marked ? (
      <span className="dotted" key={part.text}>
        {part.text}
      </span>
    ) : (
      part.text
    ),
  );
}
