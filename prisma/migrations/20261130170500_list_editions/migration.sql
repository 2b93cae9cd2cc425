-- What readers are told of a day's sanctions changes with a publication.
CREATE CONSTRAINT TRIGGER "list_makes_an_edition" AFTER INSERT ON "list_publication"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "next_edition"();
