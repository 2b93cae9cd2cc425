import { feedJobs } from "./feed-jobs";
import { working } from "./working";

export default working(feedJobs);
