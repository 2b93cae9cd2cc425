import { chartPages } from "../../../../chart-pages";

const { head, page } = chartPages("network", "person");

export const generateMetadata = head;
export default page;
