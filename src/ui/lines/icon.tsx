type IconName = "out" | "arrow" | "search" | "close" | "check" | "theme" | "menu" | "down" | "clock";

/** A drawing from the sprite. Always beside words or inside a control that has a name of its own. */
export function Icon({ name, className = "size-3" }: { name: IconName; className?: string }) {
  return (
    <svg className={`flex-none ${className}`} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
