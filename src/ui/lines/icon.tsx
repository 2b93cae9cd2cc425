type IconName = "out" | "arrow" | "search" | "close" | "check" | "theme" | "menu" | "down" | "clock";

/** A drawing from the sprite. Always beside words or inside a control that has a name of its own. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
