import { asOfInstant } from "@/domain/time/instant";
import { readEnv } from "@/env";
import { dossierOfStory } from "@/queries/claim/dossier";
import { storyFormats } from "@/queries/story/story-formats";
import { withHouse } from "../app-database";
import type { Command } from "../reportedly";
import { readArgs, wrongUsage } from "../usage";

const usage = `usage: reportedly export --story SLUG [--format FORMAT] [--as-of DAY]

Writes a story to stdout: as a dossier that imports to the same state, or as other programs read what is public of it.

options
  --story SLUG      which story
  --format FORMAT   dossier      the exchange format, with all that is on record (the default)
                    jsonld       the story and its claims in schema.org
                    prov         where each claim comes from, in PROV-O
                    annotations  who says what in its articles, as Web Annotations
                    timelinejs   its timeline, for TimelineJS
                    ftm          its people and organizations, for FollowTheMoney
                    ninjs        its articles without their texts, with what is claimed in them, in IPTC's ninjs 3.1
  --as-of DAY       what was public then, a date or an instant (any format but dossier)`;

const options = {
  story: { type: "string" },
  format: { type: "string", default: "dossier" },
  "as-of": { type: "string" },
} as const;

const formats: Record<string, (typeof storyFormats)[keyof typeof storyFormats]> = storyFormats;

export const exportCommand: Command = {
  usage,
  run: async (args) => {
    const parsed = readArgs("export", { options }, args);
    if (!parsed) return 2;
    const { story, format } = parsed.values;
    if (!story) return wrongUsage("export", "--story is needed") ?? 2;
    const day = parsed.values["as-of"];
    const asked = day === undefined ? null : asOfInstant(day);
    if (day !== undefined && asked === null)
      return wrongUsage("export", `"${day}" is not a date (like 2018-01-30)`) ?? 2;
    if (format !== "dossier" && !Object.hasOwn(formats, format))
      return (
        wrongUsage(
          "export",
          `no format "${format}"; there are dossier, ${Object.keys(formats).join(", ")}`,
        ) ?? 2
      );
    if (format === "dossier" && asked) return wrongUsage("export", "a dossier has all days") ?? 2;
    return withHouse(async (db) => {
      const place = { origin: readEnv().appUrl, asked };
      const text =
        format === "dossier"
          ? await dossierText(db, story)
          : await formats[format]!(db, story, { asOf: asked ?? new Date(), place });
      if (text === null) {
        console.error(`reportedly export: no story "${story}"`);
        return 1;
      }
      await new Promise((written) => process.stdout.write(text, written));
      return 0;
    });
  },
};

async function dossierText(db: Parameters<typeof dossierOfStory>[0], story: string): Promise<string | null> {
  const dossier = await dossierOfStory(db, story);
  return dossier && `${JSON.stringify(dossier, null, 2)}\n`;
}
