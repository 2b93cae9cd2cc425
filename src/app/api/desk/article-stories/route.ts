import { chooseStory } from "@/commands/desk/choose-story";
import { ArticleStoryRequest } from "@/domain/desk/requests";
import { asked } from "../asked";

export const POST = asked("edit", ArticleStoryRequest, chooseStory);
