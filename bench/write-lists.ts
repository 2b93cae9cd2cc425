import path from "node:path";
import { ftmFile, ofacFiles } from "./listed-files";

// Run as a program of its own, so that what it takes to make the lists is no part of what it takes to read them.
const [folder = "", entries = "", lines = ""] = process.argv.slice(2);
await ofacFiles(folder, Number(entries));
await ftmFile(path.join(folder, "list.ftm.json"), Number(lines), "2026-11-26");
await ftmFile(path.join(folder, "next.ftm.json"), Number(lines), "2026-11-27");
