import { chartPages } from "../../../../chart-pages";

const { head, page } = chartPages("status", "story");

export const generateMetadata = head;
export default page;
