/** A line for each program that reads a table of the package as it is meant: only an empty cell is missing. */
export const ONE_LINERS = [
	['R', 'read.csv("published_outcomes.csv", na.strings = "")'],
	['Python', 'list(csv.DictReader(open("published_outcomes.csv", encoding="utf-8")))'],
	['pandas', 'pandas.read_csv("published_outcomes.csv", keep_default_na=False, na_values=[""])'],
	['DuckDB', "FROM 'published_outcomes.parquet';"]
] as const;
