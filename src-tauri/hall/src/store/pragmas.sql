-- What is wrong with a file is told in words by whoever opens it, not by a library on a terminal.
PRAGMA cipher_log_level = NONE;
PRAGMA cipher_memory_security = OFF;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA synchronous = FULL;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -65536;
PRAGMA busy_timeout = 5000;
PRAGMA trusted_schema = OFF;
