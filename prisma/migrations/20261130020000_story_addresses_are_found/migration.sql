-- An address that a story had before a better one leads on, and is given to no other: it is looked for among what was on record.
CREATE INDEX "revision_story_slug" ON "revision" (("to"->>'slug')) WHERE "subject_kind" = 'story';
