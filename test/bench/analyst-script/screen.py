#!/usr/bin/env python3
"""What an analyst writes in an afternoon: pandas, exact ISINs and tickers, fuzzy names where rapidfuzz is installed,
a workbook of three sheets. No dates, no deadlines, no reasons, no account of rows, no bounds: a measure of speed only.

screen.py HOLDINGS(.xlsx|.csv) LIST.json OUT.xlsx"""
import json
import re
import sys

import pandas as pd

try:
    from rapidfuzz import fuzz, process
except ImportError:
    process = None

source, listing, out = sys.argv[1:4]
texts = {name: str for name in ("Account", "ISIN", "SEDOL", "Ticker", "Exchange", "Security Name", "Currency")}
read = pd.read_csv if source.endswith(".csv") else pd.read_excel
frame = read(source, dtype=texts, keep_default_na=False)

with open(listing, encoding="utf-8") as file:
    companies = json.load(file)
legal = re.compile(r"\b(co|company|corp|corporation|inc|ltd|limited|plc|ag|sa|group|holdings?|adr|class [a-z])\b")


def plain(name):
    return re.sub(r"\s+", " ", legal.sub(" ", re.sub(r"[^\w\s]", " ", name.lower()))).strip()


names = {plain(name): company["id"] for company in companies for name in company["names"]}
isins = {isin: company["id"] for company in companies for isin in company["isins"]}
tickers = {ticker: company["id"] for company in companies for ticker in company["tickers"]}

frame["By ISIN"] = frame["ISIN"].map(isins)
frame["By ticker"] = frame["Ticker"].map(tickers)
distinct = frame["Security Name"].unique()
found = {}
for name in distinct:
    text = plain(name)
    if text in names:
        found[name] = names[text]
    elif process is not None:
        best = process.extractOne(text, names.keys(), scorer=fuzz.token_sort_ratio, score_cutoff=90)
        if best is not None:
            found[name] = names[best[0]]
frame["By name"] = frame["Security Name"].map(found)
hits = frame[frame[["By ISIN", "By ticker", "By name"]].notna().any(axis=1)]

with pd.ExcelWriter(out, engine="xlsxwriter", datetime_format="yyyy-mm-dd") as writer:
    summary = hits.groupby("Currency")["Market Value"].agg(["size", "sum"]).reset_index()
    summary.to_excel(writer, sheet_name="Summary", index=False)
    hits.to_excel(writer, sheet_name="Hits", index=False)
    frame.to_excel(writer, sheet_name="Positions", index=False)
print(json.dumps({"rows": len(frame), "hits": len(hits), "fuzzy": process is not None}))
