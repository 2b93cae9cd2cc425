import { startStory } from "@/commands/desk/start-story";
import { NewStoryRequest } from "@/domain/desk/requests";
import { asked } from "../asked";

export const POST = asked("edit", NewStoryRequest, startStory);
