import { chartPages } from "../../../../../chart-pages";

const { framedHead, framed } = chartPages("network", "organization");

export const generateMetadata = framedHead;
export default framed;
