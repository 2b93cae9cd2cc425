import { chartPages } from "../../../../../chart-pages";

const { framedHead, framed } = chartPages("network", "story");

export const generateMetadata = framedHead;
export default framed;
