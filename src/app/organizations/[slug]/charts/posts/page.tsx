import { chartPages } from "../../../../chart-pages";

const { head, page } = chartPages("posts", "organization");

export const generateMetadata = head;
export default page;
