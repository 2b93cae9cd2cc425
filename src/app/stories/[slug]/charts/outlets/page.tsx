import { chartPages } from "../../../../chart-pages";

const { head, page } = chartPages("outlets", "story");

export const generateMetadata = head;
export default page;
