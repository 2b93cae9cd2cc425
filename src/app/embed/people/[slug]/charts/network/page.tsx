import { chartPages } from "../../../../../chart-pages";

const { framedHead, framed } = chartPages("network", "person");

export const generateMetadata = framedHead;
export default framed;
