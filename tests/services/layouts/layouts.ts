import { blogs } from "./blogs";
import { broken } from "./broken";
import { builders } from "./builders";
import { dataOnly } from "./data-only";
import type { Layout } from "./layout";
import { live } from "./live";
import { newspapers } from "./newspapers";
import { old } from "./old";
import { portals } from "./portals";

/** Layouts of pages as the systems make them that newsrooms, houses and single writers publish with. */
export const layouts: Record<string, Layout> = {
  ...newspapers,
  ...blogs,
  ...portals,
  ...builders,
  ...old,
  ...dataOnly,
  ...live,
  ...broken,
};
