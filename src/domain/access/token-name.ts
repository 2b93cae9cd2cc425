/** What the record has of a machine: never a name that somebody could have, so that no person is held to what it did. */
export const machineName = (name: string): string => `API token “${name}”`;
