import { chartPages } from "../../../../../chart-pages";

const { framedHead, framed } = chartPages("sources", "story");

export const generateMetadata = framedHead;
export default framed;
