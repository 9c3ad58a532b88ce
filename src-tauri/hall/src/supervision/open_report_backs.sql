SELECT quarter, office, asked_on, days, unit, to_workday, due FROM report_backs WHERE received_on = ''
