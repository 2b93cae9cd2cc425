import { chartPages } from "../../../../../chart-pages";

const { framedHead, framed } = chartPages("posts", "organization");

export const generateMetadata = framedHead;
export default framed;
