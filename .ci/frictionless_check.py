"""Validates exported data sets with outside readers, and shows that the validation can fail.

Usage: frictionless_check.py DATA_SET_DIR..
frictionless checks digests, types, constraints, primary and foreign keys; DuckDB reads the files without any of our
code and must find the rows that the description counts. Then cells of a copy are broken, one kind after the other, and
each must be reported as what it is.
"""

import csv
import json
import pathlib
import shutil
import sys
import tempfile

import duckdb
from frictionless import Package

# What each type of a schema is for DuckDB, which reads every cell by it.
TYPES = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "datetime": "TIMESTAMP",
}


def problems(folder: pathlib.Path) -> list[tuple[str, str, str]]:
    """Returns what frictionless finds: resource, kind of error, note."""
    report = Package(str(folder / "datapackage.json")).validate()
    rows = report.flatten(["type", "note"])
    of_package = [("package", kind, note) for kind, note in rows]
    of_tables = [(task.name, error.type, error.note) for task in report.tasks for error in task.errors]
    return of_tables or of_package


def read_back(folder: pathlib.Path, package: dict) -> int:
    """Reads every table with DuckDB by the types of its schema; returns the number of those that differ."""
    different = 0
    for resource in package["resources"]:
        fields = resource["schema"]["fields"]
        columns = {field["name"]: TYPES[field["type"]] for field in fields}
        path = folder / resource["path"]
        query = "SELECT count(*) FROM read_csv(?, header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '', columns = "
        listed = "{" + ", ".join(f"'{name}': '{kind}'" for name, kind in columns.items()) + "})"
        rows = duckdb.execute(query + listed, [str(path)]).fetchall()[0][0]
        if rows != resource["rows"]:
            different += 1
            print(f"DIFFERENT {resource['path']}: {rows} rows in DuckDB, {resource['rows']} in the description")
    return different


def resource_of(package: dict, name: str) -> dict:
    return next(resource for resource in package["resources"] if resource["name"] == name)


def change(folder: pathlib.Path, name: str, column: str, value: str, row: int = 0) -> None:
    """Writes another value into one cell, and takes away digest and size, which would report any change."""
    description = folder / "datapackage.json"
    package = json.loads(description.read_text(encoding="utf-8"))
    resource = resource_of(package, name)
    for stated in ["hash", "bytes"]:
        del resource[stated]
    description.write_text(json.dumps(package), encoding="utf-8")
    path = folder / resource["path"]
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    rows[row + 1][rows[0].index(column)] = value
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def can_fail(folder: pathlib.Path) -> int:
    """Breaks a copy in several ways; returns the number of those that nobody noticed."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    with (folder / "authorities.csv").open(encoding="utf-8", newline="") as file:
        first = next(csv.DictReader(file))["authority_id"]
    ways = [
        ("authorities", "population", "many", "type-error"),
        ("authorities", "level", "Stadt", "constraint-error"),
        ("authorities", "name", "", "constraint-error"),
        ("channels", "authority_id", "nobody", "foreign-key"),
        ("authorities", "authority_id", first, "primary-key"),
        ("published_figures", "followers", "-1", "constraint-error"),
        ("published_figures", "date_from", "19.10.2026", "type-error"),
    ]
    unnoticed = 0
    for name, column, value, kind in ways:
        if resource_of(package, name)["rows"] < 2:
            continue
        with tempfile.TemporaryDirectory() as place:
            copy = pathlib.Path(place) / "copy"
            shutil.copytree(folder, copy)
            change(copy, name, column, value, row=1)
            found = [error for error in problems(copy) if error[0] == name and error[1] == kind]
            unnoticed += not found
            said = found[0][2] if found else "NOT NOTICED"
            print(f"broken    {name}.{column} = {value!r}: {said}")
    with tempfile.TemporaryDirectory() as place:
        copy = pathlib.Path(place) / "copy"
        shutil.copytree(folder, copy)
        with (copy / "channels.csv").open("a", encoding="utf-8") as file:
            file.write("\n")
        found = [error for error in problems(copy) if error[1] in ("hash-count", "byte-count")]
        unnoticed += not found
        print(f"broken    one byte more in channels.csv: {found[0][1] if found else 'NOT NOTICED'}")
    return unnoticed


def main(folders: list[pathlib.Path]) -> int:
    failures = 0
    for folder in folders:
        package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        found = problems(folder)
        for error in found:
            print("INVALID  ", *error)
        different = read_back(folder, package)
        rows = sum(resource["rows"] for resource in package["resources"])
        tables = len(package["resources"])
        print(f"{'INVALID' if found or different else 'valid':9} {folder.name}: {tables} tables, {rows} rows")
        failures += len(found) + different
    failures += can_fail(folders[0])
    return 1 if failures or not folders else 0


if __name__ == "__main__":
    sys.exit(main([pathlib.Path(folder) for folder in sys.argv[1:]]))
