import { chartPages } from "../../../../../chart-pages";

const { framedHead, framed } = chartPages("status", "story");

export const generateMetadata = framedHead;
export default framed;
