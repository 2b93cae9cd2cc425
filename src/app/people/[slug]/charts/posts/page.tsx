import { chartPages } from "../../../../chart-pages";

const { head, page } = chartPages("posts", "person");

export const generateMetadata = head;
export default page;
