/** How the ways to the parts of the site look: in a line at the top, and one below the other in the menu. */
export type SectionLook = { item?: string; link: string };

export const inLine: SectionLook = {
  link: "section-link",
};

export const inMenu: SectionLook = {
  item: "mx-4 border-t border-hair first:border-t-0",
  link: "menu-link",
};
