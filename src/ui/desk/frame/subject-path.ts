import type { DeskKind } from "@/domain/draft/subject";

/** Where a subject is worked on. */
export function subjectPath(kind: DeskKind, id: string): string {
  switch (kind) {
    case "story":
      return `/desk/stories/${id}`;
    case "article":
      return `/desk/articles/${id}`;
    case "entity":
      return `/desk/entities/${id}`;
    case "claim":
      return `/desk/claims/${id}`;
    case "open_question":
    case "suggestion":
      return `/desk/history/${kind}/${id}`;
    default: {
      const unknown: never = kind;
      return unknown;
    }
  }
}
