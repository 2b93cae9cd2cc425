import { describe, expect, it } from "vitest";
import { lines } from "./proposed-lines";

describe("what stands by a name is no part of it, and no name of its own", () => {
  it.each([
    ["Ada Lind won. The tank leaked, said Lucinda Obeid SC.", "Lucinda Obeid"],
    ["Tom Lind MBE said the roof leaked.", "Tom Lind"],
    ["Hallam Vale SC said the pitch was wet.", "Hallam Vale SC"],
    ["Fjordvogn CEO Eirik Solbakken said the trams would arrive in May.", "Eirik Solbakken"],
    ["Fjordvogn CEO Eirik Solbakken spoke. According to Fjordvogn, the trams are safe.", "Fjordvogn"],
    ["Delta Bank CFO Ada Lind said profit fell.", "Ada Lind"],
    ["17.40 Reader Pam writes: 'The shed is in the pond.'", "Pam"],
    ["Viewer Judith said the sound was lost.", "Judith"],
    ["The Chicago Reader said it had closed.", "Chicago Reader"],
    ["The Russian Consulate General said it had asked for access.", "Russian Consulate General"],
    ["The Italian Consulate General said it was shut.", "Italian Consulate General"],
    ["Consul General Ivan Petrov said he was away.", "Ivan Petrov"],
  ])("%s → %s", (text, name) => expect(lines(text).at(-1)?.split(":")[0]).toBe(name));
});

describe("a short form leads back to the one body that it can mean, or to none", () => {
  it.each([
    [
      "The Care Standards Office found nothing. The Office said it could act only in May.",
      "Care Standards Office: Care Standards Office could act only in May.",
    ],
    [
      "The Bank of Ostland raised rates. The Bank said prices had doubled.",
      "Bank of Ostland: Prices had doubled.",
    ],
    [
      "The Harbour Board met. The Welfare Board met too. The Board said prices had doubled.",
      "(The Board): Prices had doubled.",
    ],
    ["Paulo Ferraz lost. The Portuguese said he would not appeal.", "(The Portuguese): He would not appeal."],
    ["Hans Lind won the race. The German said it hurt.", "(The German): It hurt."],
    ["Per Dahl won the race. The Norwegian said it hurt.", "(The Norwegian): It hurt."],
    ["Ola Berg fell. The Swede, Ola Berg, said the ice was thin.", "Ola Berg: The ice was thin."],
  ])("%s → %s", (text, line) => expect(lines(text).at(-1)).toBe(line));
});
