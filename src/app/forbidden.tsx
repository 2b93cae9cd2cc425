import type { Metadata } from "next";
import { ForbiddenView } from "@/ui/states/forbidden-view";

export const metadata: Metadata = { title: "Not for your account" };

export default function Forbidden() {
  return <ForbiddenView />;
}
