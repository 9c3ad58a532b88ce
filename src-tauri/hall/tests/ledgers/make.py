"""Makes the workbooks beside it: ledgers of 案管室 as another program writes them.

Needs openpyxl, and msoffcrypto-tool for the one with a password. Run it in this folder; what it makes is committed.
"""

import datetime
import io

import openpyxl
from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl.styles import Font

DAY = datetime.date(2026, 10, 12)
CLOSED = datetime.date(2026, 10, 28)

# In another order than ours and under other names; 备注 is a column of their own.
HEADINGS = ["序号", "办理进度", "核查 结论", "信访编号", "承办部门", "交办时间（年月日）", "结案日期", "备注"]


def row(n, state, result, number, office="第三纪检监察室", handed=DAY, closed=None):
    return [n, state, result, number, office, handed, closed, ""]


GOOD = [
    row(1, "办理中", "", "信访〔2026〕1号"),
    row(2, "已办结", "属实", "信访[2026] ２ 号", closed=CLOSED),
    row(3, "已结案", "基本属实", "信访〔2026〕3号", closed=CLOSED),
    row(4, "未签收", "—", "信访（2026）4号"),
    row(5, "在办", "", "信访〔2026〕5号"),
    row(6, "在办", "", "信访〔2026〕99号"),
]


def book(rows, headings=HEADINGS, title="2026年10月 案管室台账", sheet="台账"):
    made = openpyxl.Workbook()
    page = made.active
    page.title = sheet
    if title:
        page.append([title])
        page["A1"].font = Font(bold=True, size=16)
        page.merge_cells("A1:H1")
        page.append([])
    page.append(headings)
    for line in rows:
        page.append(line)
    return made


def with_(rows, at, column, value):
    changed = [list(line) for line in rows]
    changed[at][column] = value
    return changed


def save(made, name):
    made.save(f"{name}.xlsx")


save(book(GOOD), "five_differences")
save(book(GOOD, title=None), "no_title")
save(book(with_(GOOD, 1, 6, datetime.date(2025, 10, 28))), "other_year")
save(book(GOOD, title="2025年10月 案管室台账"), "other_title")
save(book(with_(GOOD, 3, 5, datetime.date(2027, 10, 12))), "later_year")
save(book(with_(GOOD, 4, 3, "信访〔2026〕第1号")), "number_twice")
save(book(with_(GOOD, 2, 5, "2026.10.12")), "date_as_text")
save(book(with_(GOOD, 2, 5, 46307)), "date_as_number")
save(book(with_(GOOD, 0, 1, "差不多了")), "unknown_state")
save(book(with_(GOOD, 1, 2, "查过了")), "unknown_result")
save(book(with_(GOOD, 5, 3, None)), "no_number")
save(book(with_(GOOD, 3, 3, "杨某某")), "name_for_number")
save(book(GOOD, headings=["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"]), "no_heading")
save(book(GOOD, headings=[*HEADINGS[:2], "意见", *HEADINGS[3:]]), "no_result")
save(book(GOOD, headings=[*HEADINGS[:7], "举报人"]), "names_the_complainant")
save(book(GOOD, headings=[*HEADINGS[:7], "办理状态"]), "heading_twice")
save(book([]), "empty")

merged = book(GOOD)
merged.active.merge_cells("E5:E6")
save(merged, "merged")

plain = io.BytesIO()
book(GOOD).save(plain)
with open("with_password.xlsx", "wb") as locked:
    OOXMLFile(plain).encrypt("qingshan", locked)
