"""Runs every metric's SQL in other engines over the same Parquet tables and compares with what Polars wrote, row by row.

Usage: sql_check.py TABLES_DIR [--engines duckdb,sail]
The metrics are meant for notebooks and clusters too; a file that only Polars understands is a defect. Sail speaks Spark SQL.
"""

import argparse
import datetime
import decimal
import math
import os
import pathlib
import re
import sys
import tempfile
import time
import warnings

import duckdb
import pyarrow.parquet

# Append-only tables, with the day on which a row became known.
DATED = {
    "observations": "date_from",
    "findings": "date",
    "links": "date",
    "fetches": "date",
    "issues": "date",
    "readings": "date",
    "alarms": "date",
}


def catalog(root: pathlib.Path) -> list[str]:
    """Returns the metrics in the order in which the program computes them."""
    text = (root / "src/measure/catalog.rs").read_text(encoding="utf-8")
    names = re.search(r"^metrics!\((.*?)\);", text, re.S | re.M)
    return re.findall(r'"(\w+)"', names.group(1))


class DuckDb:
    """The tables of a day in DuckDB; every metric becomes a table that later ones may read."""

    name = "DuckDB"

    def __init__(self, tables: pathlib.Path, day: pathlib.Path) -> None:
        self.connection = duckdb.connect()
        self.connection.execute("SET TimeZone = 'UTC'")
        as_of = day.name.removeprefix("as_of=")
        for table in ["authorities", "channels", "studies", *DATED]:
            known = f"WHERE {DATED[table]} IS NULL OR {DATED[table]} <= DATE '{as_of}'" if table in DATED else ""
            files = f"read_parquet('{tables}/{table}/**/*.parquet', hive_partitioning = false)"
            self.connection.execute(f"CREATE TABLE {table} AS SELECT * FROM {files} {known}")
        for file in of_day(day):
            self.connection.execute(f"CREATE TABLE {file.stem} AS SELECT * FROM read_parquet('{file}', hive_partitioning = false)")
        self.inputs = [row[0] for row in self.connection.execute("SHOW TABLES").fetchall()]

    def compute(self, metric: str, sql: str) -> None:
        self.connection.execute(f"CREATE TABLE {metric} AS {sql}")

    def rows(self, metric: str, columns: list[str]) -> list[tuple]:
        return self.connection.execute(f"SELECT {', '.join(columns)} FROM {metric}").fetchall()


class Sail:
    """The same tables in Sail, which answers as Spark does; started here, reached over loopback."""

    name = "Sail"

    def __init__(self, duck: DuckDb, folder: pathlib.Path) -> None:
        warnings.filterwarnings("ignore", message="PySpark does not yet fully support pandas")
        from pysail.spark import SparkConnectServer
        from pyspark.sql import SparkSession

        self.server = SparkConnectServer(ip="127.0.0.1", port=0)
        self.server.start()
        _, port = self.server.listening_address
        self.spark = SparkSession.builder.remote(f"sc://127.0.0.1:{port}").getOrCreate()
        self.spark.conf.set("spark.sql.session.timeZone", "UTC")
        self.folder = folder
        for table in duck.inputs:
            duck.connection.execute(f"COPY {table} TO '{folder}/{table}.parquet'")
            self.register(table)

    def register(self, table: str) -> None:
        self.spark.read.parquet(str(self.folder / f"{table}.parquet")).createOrReplaceTempView(table)

    def compute(self, metric: str, sql: str) -> None:
        # Through Arrow: a table without rows keeps its columns.
        pyarrow.parquet.write_table(self.spark.sql(sql).toArrow(), self.folder / f"{metric}.parquet")
        self.register(metric)

    def rows(self, metric: str, columns: list[str]) -> list[tuple]:
        return [tuple(row) for row in self.spark.sql(f"SELECT {', '.join(columns)} FROM {metric}").collect()]


def of_day(day: pathlib.Path) -> list[pathlib.Path]:
    """Returns what was made for the day before the metrics were computed."""
    metrics = set(catalog(pathlib.Path(__file__).resolve().parent.parent))
    return [file for file in sorted(day.glob("*.parquet")) if file.stem not in metrics]


def plain(value):
    """A cell as a value that compares alike, whichever engine it comes from."""
    if isinstance(value, datetime.datetime):
        return (value.astimezone(datetime.timezone.utc) if value.tzinfo else value).replace(tzinfo=None)
    if isinstance(value, decimal.Decimal):
        return float(value)
    return value


def same(left, right) -> bool:
    left, right = plain(left), plain(right)
    if isinstance(left, float) or isinstance(right, float):
        return left is not None and right is not None and math.isclose(left, right, rel_tol=1e-12)
    return left == right


def order(row: tuple) -> tuple:
    def key(cell):
        cell = plain(cell)
        # The last digits of a fraction must not decide about the order.
        return (cell is None, f"{cell:.9g}" if isinstance(cell, float) else str(cell))

    return tuple(key(cell) for cell in row)


def compare(metric: str, ours: list[tuple], theirs: list[tuple], engine: str) -> bool:
    ours, theirs = sorted(ours, key=order), sorted(theirs, key=order)
    alike = len(ours) == len(theirs) and all(
        same(a, b) for one, other in zip(ours, theirs) for a, b in zip(one, other)
    )
    if not alike:
        print(f"DIFFERENT {metric}: {len(ours)} rows in Polars, {len(theirs)} in {engine}")
        for one, other in zip(ours, theirs):
            if not all(same(a, b) for a, b in zip(one, other)):
                print("  Polars", one, f"\n  {engine}", other)
                break
    return alike


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tables", type=pathlib.Path)
    parser.add_argument("--engines", default="duckdb,sail")
    arguments = parser.parse_args()
    root = pathlib.Path(__file__).resolve().parent.parent
    days = sorted((arguments.tables / "metrics").glob("as_of=*"))
    if not days:
        print(f"no metrics below {arguments.tables}")
        return 1
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        duck = DuckDb(arguments.tables, days[-1])
        engines = [duck] if "duckdb" in arguments.engines else []
        if "sail" in arguments.engines:
            engines.append(Sail(duck, pathlib.Path(folder)))
        started = time.monotonic()
        rows = 0
        for metric in catalog(root):
            sql = (root / f"src/measure/{metric}.sql").read_text(encoding="utf-8")
            polars = f"read_parquet('{days[-1]}/{metric}.parquet', hive_partitioning = false)"
            columns = [row[0] for row in duck.connection.execute(f"DESCRIBE SELECT * FROM {polars}").fetchall()]
            ours = duck.connection.execute(f"SELECT {', '.join(columns)} FROM {polars}").fetchall()
            rows += len(ours)
            for engine in engines:
                try:
                    engine.compute(metric, sql)
                    failures += not compare(metric, ours, engine.rows(metric, columns), engine.name)
                except Exception as error:  # Any engine's own kind of error: the metric is not portable.
                    failures += 1
                    print(f"FAILED    {metric} in {engine.name}: {str(error)[:400]}")
        names = " and ".join(engine.name for engine in engines)
        print(f"{len(catalog(root))} metrics, {rows} rows: Polars beside {names}, {failures} differences, {time.monotonic() - started:.1f} s")
    return 1 if failures else 0


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    # The threads of Sail's server may wait for ever after all work is done.
    os._exit(code)
