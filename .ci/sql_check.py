"""Runs every metric's SQL in DuckDB over the same Parquet tables and compares with what Polars wrote.

Usage: sql_check.py TABLES_DIR
The metrics are meant for notebooks and clusters too; a file that only Polars understands is a defect.
"""

import datetime
import math
import pathlib
import re
import sys

import duckdb


def catalog(root: pathlib.Path) -> list[str]:
    """Returns the metrics in the order in which the program computes them."""
    text = (root / "src/measure/catalog.rs").read_text(encoding="utf-8")
    names = re.search(r"^metrics!\((.*?)\);", text, re.S | re.M)
    return re.findall(r'"(\w+)"', names.group(1))


def same(left, right) -> bool:
    if isinstance(left, float) and isinstance(right, float):
        return math.isclose(left, right, rel_tol=1e-12)
    if isinstance(left, datetime.datetime) and isinstance(right, datetime.datetime):
        return left.replace(tzinfo=None) == right.replace(tzinfo=None)
    return left == right


def main(tables: pathlib.Path) -> int:
    root = pathlib.Path(__file__).resolve().parent.parent
    days = sorted((tables / "metrics").glob("as_of=*"))
    if not days:
        print(f"no metrics below {tables}")
        return 1
    as_of = days[-1].name.removeprefix("as_of=")
    connection = duckdb.connect()
    connection.execute("SET TimeZone = 'UTC'")
    dated = {
        "observations": "date_from",
        "findings": "date",
        "links": "date",
        "fetches": "date",
        "issues": "date",
        "readings": "date",
        "alarms": "date",
    }
    for table in ["authorities", "channels", *dated]:
        known = f"WHERE {dated[table]} IS NULL OR {dated[table]} <= DATE '{as_of}'" if table in dated else ""
        files = f"read_parquet('{tables}/{table}/**/*.parquet', hive_partitioning = false)"
        connection.execute(f"CREATE TABLE {table} AS SELECT * FROM {files} {known}")
    for table in ["posts", "post_disagreements", "windows", "report_day"]:
        connection.execute(f"CREATE TABLE {table} AS SELECT * FROM read_parquet('{days[-1]}/{table}.parquet')")
    failures = 0
    for name in catalog(root):
        sql = (root / f"src/measure/{name}.sql").read_text(encoding="utf-8")
        connection.execute(f"CREATE TABLE {name} AS {sql}")
        columns = [row[0] for row in connection.execute(f"DESCRIBE {name}").fetchall()]
        listed = ", ".join(columns)
        query = f"SELECT {listed} FROM {{}} ORDER BY ALL"
        ours = connection.execute(query.format(f"read_parquet('{days[-1]}/{name}.parquet')")).fetchall()
        theirs = connection.execute(query.format(name)).fetchall()
        equal = len(ours) == len(theirs) and all(
            same(a, b) for one, other in zip(ours, theirs) for a, b in zip(one, other)
        )
        failures += not equal
        print(f"{'same' if equal else 'DIFFERENT':9} {name}: {len(ours)} rows in Polars, {len(theirs)} in DuckDB")
        if not equal:
            for one, other in zip(ours, theirs):
                if not all(same(a, b) for a, b in zip(one, other)):
                    print("  polars", one, "\n  duckdb", other)
                    break
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
