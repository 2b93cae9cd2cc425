/** How far the suggestions of an article are reviewed. Where it has no `label`, what it shows is said in words beside it. */
export function ReviewProgress({ reviewed, all, label }: { reviewed: number; all: number; label?: string }) {
  return (
    <progress
      className="h-[3px] w-30 appearance-none border-0 bg-hair [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-hair [&::-webkit-progress-value]:bg-ink"
      value={reviewed}
      max={Math.max(all, 1)}
      aria-label={label}
      aria-hidden={label === undefined}
    />
  );
}
