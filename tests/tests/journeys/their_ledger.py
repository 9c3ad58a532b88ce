"""案管室's workbook for a month: ours, read from standard input, as they would have typed it, to standard output.

Other columns in another order under other names, and five things otherwise: one case is not there, one is only there,
two stand otherwise, one has another result.
"""

import datetime
import io
import sys

import openpyxl

NUMBER, HANDED, OFFICE, STATE, RESULT, CLOSED = 0, 1, 2, 3, 5, 6

ours = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read())).worksheets[0]
rows = list(ours.iter_rows(min_row=3, values_only=True))
if len(rows) < 7:
    sys.exit(f"the month has {len(rows)} cases only")

book = openpyxl.Workbook()
page = book.active
page.title = "台账"
page.append(["办理状态", "信访编号", "核查结果", "交办日期", "结案日期", "承办部门"])
for n, row in enumerate(rows[1:], start=1):
    state, result = row[STATE], row[RESULT]
    if n in (1, 2):
        state = "在办" if state == "办结" else "已办结"
    elif state == "办结":
        state = "已结案"
    if n == 3:
        result = "属实" if result == "不属实" else "不属实"
    page.append([state, row[NUMBER], result, row[HANDED], row[CLOSED], row[OFFICE]])
page.append(["在办", "信访〔1999〕1号", None, datetime.date(1999, 2, 8), None, "第一纪检监察室"])
for column in ("D", "E"):
    for cell in page[column]:
        cell.number_format = "yyyy/m/d"
book.save(sys.stdout.buffer)
