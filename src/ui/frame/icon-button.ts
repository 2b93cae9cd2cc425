/** How a control looks that is an icon alone. */
export const iconButton = "grid size-9 place-items-center text-ink-2 hover:bg-hover hover:text-ink";
