import { chartPages } from "../../../../../chart-pages";

const { framedHead, framed } = chartPages("outlets", "story");

export const generateMetadata = framedHead;
export default framed;
