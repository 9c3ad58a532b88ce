-- Full text over single characters and pairs of them; rowid is the case's serial. Holds words, no text.
CREATE VIRTUAL TABLE search_text USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '〇'"
);
CREATE VIRTUAL TABLE search_words USING fts5vocab (search_text, 'instance');
