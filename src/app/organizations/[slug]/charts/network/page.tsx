import { chartPages } from "../../../../chart-pages";

const { head, page } = chartPages("network", "organization");

export const generateMetadata = head;
export default page;
