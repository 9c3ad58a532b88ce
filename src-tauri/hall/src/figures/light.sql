SELECT fast, accepted_on, closed_on FROM cases
WHERE sanction <> 'none' AND sanction <> 'heavier' AND closed_on <> '' AND accepted_on <> ''
