import { sheetJobs } from "./sheet-jobs";
import { working } from "./working";

export default working(sheetJobs);
