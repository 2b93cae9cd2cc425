-- A row has about a hundred words and values, and each lies on a page of its own of the index. They are put into a list
-- first, which every search reads too, and sorted in when it is a quarter of a megabyte: a publication writes half as much.
ALTER INDEX search.entry_words SET (fastupdate = on, gin_pending_list_limit = 256);
ALTER INDEX search.entry_words_past SET (fastupdate = on, gin_pending_list_limit = 256);
