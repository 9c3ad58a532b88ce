-- `since`: the entry that the paper is about; a paper of before it is another's.
WITH waiting (paper, case_id, pos, since) AS (
  SELECT 'acceptance_notice', d.case_id, c.serial, '' FROM deadlines AS d JOIN cases AS c ON c.id = d.case_id
  WHERE d.met_on = '' AND d.rule = 'inform' AND c.number <> '' AND c.kind NOT IN ('2', '3')
  UNION ALL
  SELECT 'decline_notice', d.case_id, c.serial, '' FROM deadlines AS d JOIN cases AS c ON c.id = d.case_id
  WHERE d.met_on = '' AND d.rule = 'inform' AND c.stage = 'declined' AND c.kind <> '2'
  UNION ALL
  SELECT CASE c.stage WHEN 'outside' THEN 'hand_out_letter' ELSE 'forward_letter' END, d.case_id, c.serial, ''
  FROM deadlines AS d JOIN cases AS c ON c.id = d.case_id
  WHERE d.met_on = '' AND d.rule = 'take_over'
  UNION ALL
  SELECT 'settlement_agreement', s.case_id, c.serial, s.entry FROM settlements AS s JOIN cases AS c ON c.id = s.case_id
  WHERE s.withdrawn_on = '' AND s.former = 0 AND c.stage = 'found'
  UNION ALL
  SELECT 'double_publicity', p.case_id, c.serial, p.entry FROM postings AS p JOIN cases AS c ON c.id = p.case_id
  WHERE p.taken_down_on = ''
  UNION ALL
  SELECT 'meeting_notice', f.case_id, c.serial, '' FROM open_feedbacks AS f JOIN cases AS c ON c.id = f.case_id
  WHERE f.way = 'meeting' AND f.held_on = '' AND f.exception = '' AND c.stage = 'found'
  UNION ALL
  SELECT 'meeting_minutes', f.case_id, c.serial, f.meeting FROM open_feedbacks AS f JOIN cases AS c ON c.id = f.case_id
  WHERE f.meeting <> '' AND c.stage = 'found'
)
SELECT w.paper, w.case_id, CASE c.number WHEN '' THEN c.register_number ELSE c.number END || '　' || c.title
FROM waiting AS w JOIN cases AS c ON c.id = w.case_id
WHERE (?1 OR ?2 OR c.office = ?3 OR c.first_handler = ?4)
AND w.case_id NOT IN (SELECT case_id FROM shut_out WHERE account = ?4)
AND NOT EXISTS (SELECT 1 FROM issued_papers AS i WHERE i.case_id = w.case_id AND i.paper = w.paper AND i.entry > w.since)
ORDER BY c.urgency, w.pos DESC LIMIT 12
