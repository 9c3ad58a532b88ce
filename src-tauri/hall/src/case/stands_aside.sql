SELECT a.name || '（' || coalesce(r.reason, '与被反映人同名，待核实') || '）'
FROM stands_aside AS s JOIN accounts AS a ON a.id = s.account
LEFT JOIN recusals AS r ON r.case_id = s.case_id AND r.account = s.account
WHERE s.case_id = ?1 ORDER BY a.name, a.id
