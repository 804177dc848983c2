"""Run by benchmark.ts where pandas is installed: reads the five tables as an analyst would and joins them once."""
import csv
import json
import resource
import sys
import time

import pandas as pd

folder = sys.argv[1]


def read(table, columns):
    return pd.read_csv(
        f"{folder}/{table}.csv", sep="\t", usecols=columns, dtype=str, encoding="latin-1",
        quoting=csv.QUOTE_NONE, on_bad_lines="skip", keep_default_na=False,
    )


started = time.perf_counter()
cases = read("A_TblCase", ["IDNCASE", "NAT", "C_ASY_TYPE"])
proceedings = read("B_TblProceeding", ["IDNPROCEEDING", "IDNCASE", "BASE_CITY_CODE", "IJ_CODE", "OTHER_COMP", "COMP_DATE", "CUSTODY", "CASE_TYPE", "NAT"])
applications = read("tbl_Court_Appln", ["IDNPROCEEDING", "APPL_CODE", "APPL_DEC"])
lawyers = read("tbl_RepsAssigned", ["IDNCASE", "STRATTYLEVEL", "STRATTYTYPE", "E_28_DATE"])
riders = read("tbl_Lead_Rider", ["idnRiderCase", "blnActive"])
asylum = applications[applications["APPL_CODE"].str.strip() == "ASYL"]
joined = asylum.merge(proceedings, on="IDNPROCEEDING").merge(cases, on="IDNCASE", how="left", suffixes=("", "_case"))
joined = joined[joined["COMP_DATE"] != ""]
table = joined.groupby([joined["COMP_DATE"].str[:4], "BASE_CITY_CODE", "IJ_CODE", "NAT", "APPL_DEC"]).size()
seconds = time.perf_counter() - started
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": seconds, "peakMegabytes": peak, "cells": len(table)}))
