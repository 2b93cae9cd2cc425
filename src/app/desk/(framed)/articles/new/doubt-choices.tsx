import type { Doubt } from "@/domain/article/written-day";
import { buttonLook } from "@/ui/button-look";

/** What else a field may be that was read out of the text. Typing in the field settles it too. */
export function DoubtChoices(props: { choices: Doubt["choices"]; choose: (value: string) => void }) {
  const { choices, choose } = props;
  if (choices.length === 0) return null;
  return (
    <p className="mt-2 flex flex-wrap gap-2">
      {choices.map(({ value, label }) => (
        <button
          className={`${buttonLook("plain", "quiet")} h-auto py-1 text-start leading-5 whitespace-normal`}
          type="button"
          key={value}
          onClick={() => choose(value)}
        >
          {label}
        </button>
      ))}
    </p>
  );
}
