SELECT d.disposition, coalesce(a.name, ''), d.approved_on
FROM dispositions AS d LEFT JOIN accounts AS a ON a.id = d.approved_by WHERE d.case_id = ?1 ORDER BY d.entry
