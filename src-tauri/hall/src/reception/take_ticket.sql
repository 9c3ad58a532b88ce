INSERT INTO tickets (entry, office, taken_on, n, kind, heads, representatives, hazards, appointment, taken_at, rank)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?4 * 1000)
