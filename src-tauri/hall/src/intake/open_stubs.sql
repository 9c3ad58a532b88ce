SELECT entry, number, received_on, days, unit, to_workday, due FROM stubs WHERE reported_on = ''
