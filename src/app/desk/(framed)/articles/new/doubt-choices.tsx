import type { Doubt } from "@/domain/article/written-day";

/** What else a field may be that was read out of the text. Typing in the field settles it too. */
export function DoubtChoices(props: { choices: Doubt["choices"]; choose: (value: string) => void }) {
  const { choices, choose } = props;
  if (choices.length === 0) return null;
  return (
    <p className="doubt">
      {choices.map(({ value, label }) => (
        <button className="btn btn--quiet" type="button" key={value} onClick={() => choose(value)}>
          {label}
        </button>
      ))}
    </p>
  );
}
