"""Runs the code cells of every notebook over a project, so that none goes stale.

Usage: notebook_check.py PROJECT_DIR
"""

import json
import os
import pathlib
import sys


def main(project: pathlib.Path) -> int:
    root = pathlib.Path(__file__).resolve().parent.parent
    os.environ["KANALBAROMETER_PROJECT"] = str(project)
    os.environ["KANALBAROMETER_REPOSITORY"] = str(root)
    notebooks = sorted((root / "notebooks").glob("*.ipynb"))
    for notebook in notebooks:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
        names: dict = {}
        for number, cell in enumerate(code, start=1):
            exec(compile(cell, f"{notebook.name}, code cell {number}", "exec"), names)
        print(f"ran {len(code)} code cells of {notebook.name}")
    return 0 if notebooks else 1


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
