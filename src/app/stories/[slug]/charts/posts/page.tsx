import { chartPages } from "../../../../chart-pages";

const { head, page } = chartPages("posts", "story");

export const generateMetadata = head;
export default page;
