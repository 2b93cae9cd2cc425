import type { ComponentProps } from "react";
import { Icon } from "../../lines/icon";

type Props = ComponentProps<"button"> & { icon: ComponentProps<typeof Icon>["name"]; turned?: boolean };

/** A button that is its icon alone; its name is said in `aria-label`. */
export function IconButton({ icon, turned = false, ...button }: Props) {
  return (
    <button
      className="grid size-7.5 place-items-center text-ink-3 enabled:hover:bg-hover enabled:hover:text-ink disabled:cursor-default disabled:text-hair"
      type="button"
      {...button}
    >
      {turned ? (
        <span className="rotate-180">
          <Icon name={icon} />
        </span>
      ) : (
        <Icon name={icon} />
      )}
    </button>
  );
}
