/** FollowTheMoney's schemata, in the part that we write: what each may have, and where a property leads. */
const thing = ["name", "alias", "summary", "sourceUrl", "wikidataId", "topics"];
const interval = ["startDate", "endDate", "summary", "sourceUrl"];

export const ftmSchemata: Record<string, { may: string[]; leads?: Record<string, string[]> }> = {
  Person: { may: [...thing, "deathDate"] },
  Organization: { may: [...thing, "dissolutionDate"] },
  Position: { may: [...thing, "organization"], leads: { organization: ["Organization"] } },
  Occupancy: {
    may: [...interval, "holder", "post", "status"],
    leads: { holder: ["Person"], post: ["Position"] },
  },
  Sanction: {
    may: [...interval, "entity", "authority", "program", "reason", "status"],
    leads: { entity: ["Person", "Organization"] },
  },
};

export const ftmDates = ["startDate", "endDate", "deathDate", "dissolutionDate"];
