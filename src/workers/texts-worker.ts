import { textJobs } from "./text-jobs";
import { working } from "./working";

export default working(textJobs);
