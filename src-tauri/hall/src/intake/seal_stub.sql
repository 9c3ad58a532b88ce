-- Once: of a case that is computed again the envelope stays as it is.
INSERT OR IGNORE INTO stubs (entry, number, kind, received_on, method, sheets, seal, handed_by, handed_to, handed_on, handed_at,
  days, unit, to_workday, due, first_due, sealed_by)
SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, days, unit, to_workday, ?12, ?12, ?13 FROM limits WHERE rule = 'report_up'
