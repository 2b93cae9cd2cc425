-- Found by the day on which it was said: the dates in use are read one by one, and those that mean it are looked up.
CREATE INDEX "attribution_said_at" ON "attribution"("said_at");
