import { chartPages } from "../../../../../chart-pages";

const { framedHead, framed } = chartPages("posts", "story");

export const generateMetadata = framedHead;
export default framed;
