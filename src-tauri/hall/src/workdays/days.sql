SELECT date, work FROM calendar_days
WHERE since IN (SELECT max(since) FROM calendar_years WHERE since <= ?1 GROUP BY year)
