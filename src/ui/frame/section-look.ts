/** How the ways to the parts of the site look: in a line at the top, and one below the other in the menu. */
export type SectionLook = { item?: string; link: string };

export const inLine: SectionLook = {
  link: "block py-2 font-medium text-ink-2 no-underline hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-[inset_0_-2px_0_var(--color-ink)]",
};

export const inMenu: SectionLook = {
  item: "mx-4 border-t border-hair first:border-t-0",
  link: "block py-3 font-serif text-lg font-semibold no-underline aria-[current]:pl-3 aria-[current]:shadow-[inset_3px_0_0_var(--color-ink)]",
};
