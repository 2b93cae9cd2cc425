import { pictureJobs } from "./picture-jobs";
import { working } from "./working";

export default working(pictureJobs);
