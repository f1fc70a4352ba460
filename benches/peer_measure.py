"""Runs every metric's SQL in DuckDB over the tables in a folder; the peer of `measure.rs`.

Usage: peer_measure.py TABLES_DIR [--each]
The Parquet files are read where they lie, as Polars reads them; each metric becomes a table that later ones may read.
"""

import pathlib
import resource
import sys
import time

import duckdb

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / ".ci"))
from sql_check import DATED, catalog, of_day  # noqa: E402


def main(tables: pathlib.Path) -> None:
    root = pathlib.Path(__file__).resolve().parent.parent
    day = sorted((tables / "metrics").glob("as_of=*"))[-1]
    as_of = day.name.removeprefix("as_of=")
    begun = time.monotonic()
    connection = duckdb.connect()
    connection.execute("SET TimeZone = 'UTC'")
    for table in ["authorities", "channels", "studies", *DATED]:
        known = f"WHERE {DATED[table]} IS NULL OR {DATED[table]} <= DATE '{as_of}'" if table in DATED else ""
        files = f"read_parquet('{tables}/{table}/**/*.parquet', hive_partitioning = false)"
        connection.execute(f"CREATE VIEW {table} AS SELECT * FROM {files} {known}")
    for file in of_day(day):
        connection.execute(f"CREATE VIEW {file.stem} AS SELECT * FROM read_parquet('{file}', hive_partitioning = false)")
    slowest = []
    for metric in catalog(root):
        sql = (root / f"src/measure/{metric}.sql").read_text(encoding="utf-8")
        started = time.monotonic()
        connection.execute(f"CREATE TABLE {metric} AS {sql}")
        slowest.append((time.monotonic() - started, metric))
    seconds = time.monotonic() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{seconds:.2f} s, peak {peak} MB")
    shown = slowest if "--each" in sys.argv else sorted(slowest, reverse=True)[:5]
    print("\n".join(f"  {metric} {spent:.2f} s" for spent, metric in shown))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
