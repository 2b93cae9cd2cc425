import { chartPages } from "../../../../chart-pages";

const { head, page } = chartPages("sources", "story");

export const generateMetadata = head;
export default page;
