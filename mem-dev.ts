import { extract } from "@/extraction/extract";
import fs from "node:fs";
const D=fs.readFileSync('/work/shared/eval/attribution-dev.jsonl','utf8').split('\n').filter(Boolean).map((l)=>JSON.parse(l));
let w=0;const t=process.cpuUsage();
for(let i=0;i<10000;i++){const d=D[i%D.length];const uniq=' Zx'+i.toString(36).replace(/[0-9]/g,c=>'abcdefghij'[+c]!)+'qo said the bla'+i.toString(36)+'ment worked. ';const text=d.text+'\n\n'+Array.from({length:20},(_,k)=>uniq.replace('qo','qo'+'abcdefghijklmnopqrstuvwxyz'[k])).join('');extract(text);w+=text.split(' ').length;
 if(i%1000===999){if((globalThis as any).gc)(globalThis as any).gc();const m=process.memoryUsage();console.log(i+1,'rss',(m.rss/1e6).toFixed(0),'heap',(m.heapUsed/1e6).toFixed(0),'words/cpu-s',Math.round(w/((process.cpuUsage(t).user)/1e6)))}}
