import type { Metadata } from "next";
import { type EntityProps, entityHead } from "../../entity-asked";
import { entityBody } from "../../entity-body";

export async function generateMetadata(props: EntityProps): Promise<Metadata> {
  return entityHead("person", props);
}

export default async function Page(props: EntityProps) {
  return entityBody("person", props);
}
