import { PartPager } from "../../part-pager";

/** The way through a list of the desk that has the newest first; nothing where it is one page. `to` is the address of a page. */
export function NewerOlder(props: {
  label: string;
  page: number;
  pages: number;
  to: (page: number) => string;
}) {
  const { page, pages } = props;
  return (
    <PartPager {...props} words={["Newer", "Older"]}>
      Page {page} of {pages}
    </PartPager>
  );
}
