import { stanceWords } from "../attribution-words";
import { lineWord } from "../status/status-words";
import { LineStyle, SourceIdentity, Stance } from "../vocabulary";
import type { FacetName } from "./timeline-query";

const titles: Record<FacetName, string> = {
  status: "Status",
  stance: "What they say",
  person: "People",
  organization: "Organizations",
  outlet: "Outlet",
  sourceType: "Kind of source",
  hedge: "Hedge",
  story: "Story",
};

export const sourceTypeWords: Record<SourceIdentity, string> = {
  named_person: "Named person",
  unnamed_person: "Unnamed person",
  named_organization: "Named organization",
  unnamed_group: "Unnamed group",
  document: "Document",
  outlet_observation: "The outlet’s own reporting",
};

export function facetTitle(name: FacetName): string {
  return titles[name];
}

/** How readers meet a value that has no name of its own in the record; a slug or a hedge stands for itself. */
export function facetValueLabel(name: FacetName, value: string): string {
  switch (name) {
    case "status": {
      const style = LineStyle.safeParse(value);
      return style.success ? lineWord(style.data) : value;
    }
    case "stance": {
      const stance = Stance.safeParse(value);
      return stance.success ? stanceWords[stance.data] : value;
    }
    case "sourceType": {
      const type = SourceIdentity.safeParse(value);
      return type.success ? sourceTypeWords[type.data] : value;
    }
    case "person":
    case "organization":
    case "outlet":
    case "hedge":
    case "story":
      return value;
    default:
      return name satisfies never;
  }
}
