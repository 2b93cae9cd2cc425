import { startStory } from "@/commands/desk/start-story";
import { NewStoryRequest } from "@/domain/desk/requests";
import { gated } from "../../../gate";
import { asked } from "../asked";

export const POST = gated("edit", asked(NewStoryRequest, startStory));
