SELECT y.year, y.source, count(d.date) FILTER (WHERE d.work = 0), count(d.date) FILTER (WHERE d.work = 1)
FROM calendar_years AS y
LEFT JOIN calendar_days AS d ON d.date BETWEEN y.year || '-01-01' AND y.year || '-12-31'
GROUP BY y.year, y.source ORDER BY y.year
