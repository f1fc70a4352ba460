"use strict";
(function () {
  var lang = document.documentElement.lang;
  var collator = new Intl.Collator(lang, { numeric: true });

  function cellValue(row, column) {
    var cell = row.cells[column];
    if (cell.hasAttribute("data-v")) return Number(cell.getAttribute("data-v"));
    var text = cell.textContent.trim();
    return text === "–" || text === "" ? null : text;
  }

  // Unknown values stand last in both directions.
  function compare(a, b, sign) {
    if (a === null || b === null) return (a === null) - (b === null);
    if (typeof a === "number" && typeof b === "number") return sign * (a - b);
    if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
    return sign * collator.compare(a, b);
  }

  document.querySelectorAll("table.sortable").forEach(function (table) {
    var heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      while (head.firstChild) button.appendChild(head.firstChild);
      head.appendChild(button);
      button.addEventListener("click", function () {
        var before = head.getAttribute("aria-sort");
        var numeric = head.classList.contains("r");
        var first = numeric ? "descending" : "ascending";
        var other = numeric ? "ascending" : "descending";
        var next = before === first ? other : first;
        heads.forEach(function (each) { each.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", next);
        var sign = next === "ascending" ? 1 : -1;
        var body = table.tBodies[0];
        Array.from(body.rows)
          .map(function (row, place) { return { row: row, place: place, value: cellValue(row, column) }; })
          .sort(function (a, b) { return compare(a.value, b.value, sign) || a.place - b.place; })
          .forEach(function (each) { body.appendChild(each.row); });
      });
    });
  });

  document.querySelectorAll("form[data-filter]").forEach(function (form) {
    var rows = Array.from(document.getElementById(form.getAttribute("data-filter")).tBodies[0].rows);
    var texts = rows.map(function (row) { return row.textContent.toLocaleLowerCase(lang); });
    var fields = form.elements;
    var output = form.querySelector("output");

    function shows(row, text) {
      var stage = fields.stage;
      var but = stage.options[stage.selectedIndex].getAttribute("data-but");
      var words = fields.text.value.toLocaleLowerCase(lang).split(/\s+/);
      return (!fields.level.value || row.dataset.level === fields.level.value) &&
        (!fields.land.value || row.dataset.land === fields.land.value) &&
        (but ? row.dataset.stage !== but : stage.value === "*" || row.dataset.stage === stage.value) &&
        words.every(function (word) { return text.indexOf(word) >= 0; });
    }

    function apply() {
      var shown = 0;
      rows.forEach(function (row, index) {
        row.hidden = !shows(row, texts[index]);
        if (!row.hidden) shown += 1;
      });
      output.textContent = output.getAttribute("data-words")
        .replace("%1", shown.toLocaleString(lang))
        .replace("%2", rows.length.toLocaleString(lang));
    }

    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("reset", function () { setTimeout(apply, 0); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    apply();
  });
})();
