import { modelJobs } from "./model-jobs";
import { working } from "./working";

export default working(modelJobs);
