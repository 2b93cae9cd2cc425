import { chooseStory } from "@/commands/desk/choose-story";
import { ArticleStoryRequest } from "@/domain/desk/requests";
import { gated } from "../../../gate";
import { asked } from "../asked";

export const POST = gated("edit", asked(ArticleStoryRequest, chooseStory));
