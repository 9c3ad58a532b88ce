SELECT y.year, y.source, count(d.date) FILTER (WHERE d.work = 0), count(d.date) FILTER (WHERE d.work = 1)
FROM calendar_years AS y LEFT JOIN calendar_days AS d ON d.since = y.since
WHERE y.since = (SELECT max(since) FROM calendar_years WHERE year = y.year)
GROUP BY y.year, y.source ORDER BY y.year
