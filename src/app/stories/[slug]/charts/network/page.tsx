import { chartPages } from "../../../../chart-pages";

const { head, page } = chartPages("network", "story");

export const generateMetadata = head;
export default page;
