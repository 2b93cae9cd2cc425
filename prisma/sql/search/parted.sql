-- A text as words with spaces between them, by rules of our own: the parser of Postgres makes "Lenta.ru" a host, "SVR/CIA" a
-- file, "said.The" one word and a line of Chinese another. Signs part words, and so does every kind of apostrophe; a dot or a
-- comma stays within a number alone. What cannot be seen is gone, and so is an apostrophe within a word of Cyrillic letters,
-- which is as often left out: Словʼянськ. Signs of scripts that write no spaces are a word each, with
-- the marks on them: what is sought of them is found as a phrase.
CREATE OR REPLACE FUNCTION search.parted(text text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    plain CONSTANT boolean := octet_length(text) = length(text);
    apart text := text;
BEGIN
    IF NOT plain THEN
        apart := regexp_replace(normalize(apart), '[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]|(?<=[\u0400-\u04FF])[''`\u00B4\u02B9-\u02BF\u2018\u2019\u2032\uFF07](?=[\u0400-\u04FF])', '', 'g');
    END IF;
    apart := translate(apart, ',', '.');
    IF apart ~ '[0-9][.][0-9]{1,2}[.][0-9]' THEN
        apart := regexp_replace(apart, '(?<![0-9])(?<![0-9][.])([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4}|[0-9]{2})(?![.]?[0-9])', '\1 \2 \3', 'g');
    END IF;
    apart := regexp_replace(apart, '(?<![0-9])[.]|[.](?![0-9])|[\u0001-\u001F!-\u002D/:-@\u005B-`{-\u00A9\u00AB-\u00B1\u00B4\u00B6-\u00B8\u00BB\u00BF\u00D7\u00F7\u02B9-\u02C1\u02C8\u0374\u0375\u055A-\u055F\u0589\u058A\u05BE\u05C0\u05C3\u05F3\u05F4\u060C\u061B\u061E\u061F\u066A-\u066D\u06D4\u0964\u0965\u1680\u2000-\u200A\u2010-\u2029\u202F-\u205F\u20A0-\u20CF\u2190-\u2BFF\u2E00-\u2E7F\u3000-\u3004\u3008-\u3020\u3030\u303D\u30A0\u30FB\uA78B\uA78C\uFE10-\uFE1F\uFE30-\uFE6F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]+', ' ', 'g');
    IF NOT plain AND apart ~ '[\u0E00-\u0EFF\u1000-\u11FF\u1780-\u17FF\u2E80-\uD7FF\uF900-\uFAFF\uFF66-\uFFDC\U00020000-\U0003FFFF]' THEN
        apart := regexp_replace(apart, '([\u0E01-\u0E30\u0E32\u0E33\u0E40-\u0E46\u0E81-\u0EB0\u0EB2\u0EB3\u0EBD-\u0EC6\u0EDC-\u0EDF\u1000-\u102A\u103F\u1050-\u1055\u1100-\u11FF\u1780-\u17B3\u2E80-\u2FDF\u3005-\u3007\u3021-\u3029\u3031-\u3035\u303B\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FC-\u318E\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFF66-\uFF9F\uFFA1-\uFFDC\U00020000-\U0003FFFF][\u0E31\u0E34-\u0E3A\u0E47-\u0E4E\u0EB1\u0EB4-\u0EBC\u0EC8-\u0ECE\u102B-\u103E\u1056-\u1059\u17B4-\u17D3\u3099\u309A]*)', ' \1 ', 'g');
    END IF;
    RETURN apart;
END
$$;
