-- CreateTable
CREATE TABLE "saved_search" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_search_user_id_name_key_key" ON "saved_search"("user_id", "name_key");

-- CreateIndex
CREATE UNIQUE INDEX "saved_search_user_id_search_key" ON "saved_search"("user_id", "search");

-- AddForeignKey
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A name that can be read, and an address that fits into its index. Some letters are several once in lower case.
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_is_named" CHECK (
    char_length("name") BETWEEN 1 AND 80 AND octet_length("name_key") BETWEEN 1 AND 2000
);
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_asks_for_something" CHECK (
    octet_length("search") BETWEEN 1 AND 2000
);
