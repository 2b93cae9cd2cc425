/** citation-js comes without types; what the tests ask of it. */
declare module "@citation-js/core" {
  export type Item = Record<string, unknown> & { title: string };
  export class Cite {
    constructor(data: unknown, options?: object);
    data: Item[];
    format(name: string, options?: object): string;
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-ris";
