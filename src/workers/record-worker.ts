import { recordJobs } from "./record-jobs";
import { working } from "./working";

export default working(recordJobs);
