# Run by benchmark.ts where R with data.table is installed. fread stops at the first line with too many fields,
# so lines of another width are filtered out before it, as R users of these files do.
library(data.table)
folder <- commandArgs(trailingOnly = TRUE)[1]
read <- function(table, width, columns) {
  fread(cmd = sprintf("tr -d '\\000' < '%s/%s.csv' | awk -F'\\t' 'NF == %d'", folder, table, width),
        sep = "\t", quote = "", select = columns, colClasses = "character", encoding = "Latin-1")
}
started <- proc.time()[["elapsed"]]
cases <- read("A_TblCase", 39, c("IDNCASE", "NAT", "C_ASY_TYPE"))
proceedings <- read("B_TblProceeding", 38, c("IDNPROCEEDING", "IDNCASE", "BASE_CITY_CODE", "IJ_CODE", "OTHER_COMP", "COMP_DATE", "CUSTODY", "CASE_TYPE"))
applications <- read("tbl_Court_Appln", 6, c("IDNPROCEEDING", "APPL_CODE", "APPL_DEC"))
lawyers <- read("tbl_RepsAssigned", 11, c("IDNCASE", "STRATTYLEVEL", "STRATTYTYPE", "E_28_DATE"))
riders <- read("tbl_Lead_Rider", 11, c("idnRiderCase", "blnActive"))
joined <- merge(applications[trimws(APPL_CODE) == "ASYL"], proceedings, by = "IDNPROCEEDING")
joined <- merge(joined, cases, by = "IDNCASE", all.x = TRUE)
counted <- joined[COMP_DATE != "", .N, by = .(substr(COMP_DATE, 1, 4), BASE_CITY_CODE, IJ_CODE, NAT, APPL_DEC)]
seconds <- proc.time()[["elapsed"]] - started
cat(sprintf('{"seconds": %f, "cells": %d}\n', seconds, nrow(counted)))
