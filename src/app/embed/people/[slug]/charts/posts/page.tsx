import { chartPages } from "../../../../../chart-pages";

const { framedHead, framed } = chartPages("posts", "person");

export const generateMetadata = framedHead;
export default framed;
