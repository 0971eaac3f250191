"use strict";
// The page is whole without this script: it makes each table sortable by its heads, and able to be filtered.
for (const section of document.querySelectorAll("section.figures")) {
  const body = section.querySelector("tbody");
  const rows = Array.from(body.rows);
  const controls = section.querySelector(".controls");
  const choice = controls.querySelector("select");
  const search = controls.querySelector("input");
  const count = controls.querySelector("output");

  const fits = (row) => {
    const wanted = choice.value;
    const words = row.dataset.words.split(" ");
    const chosen = wanted === "" || (wanted === "*" ? "urgent" in row.dataset : words.includes(wanted));
    const sought = search.value.trim().toLocaleLowerCase();
    return chosen && row.textContent.toLocaleLowerCase().includes(sought);
  };
  const filter = () => {
    let shown = 0;
    for (const row of rows) {
      row.hidden = !fits(row);
      shown += row.hidden ? 0 : 1;
    }
    count.textContent = `${shown.toLocaleString("en")} of ${rows.length.toLocaleString("en")} figures`;
  };

  const value = (row, index) => row.cells[index].dataset.value ?? row.cells[index].textContent;
  const compare = { number: (a, b) => Number(a) - Number(b), text: (a, b) => a.localeCompare(b) };
  const sort = (head, index) => {
    const order = head.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
    for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", order);
    const sign = order === "ascending" ? 1 : -1;
    const by = compare[head.dataset.sort];
    const blank = (row) => value(row, index) === "";
    rows.sort((a, b) => blank(a) - blank(b) || sign * by(value(a, index), value(b, index)));
    body.append(...rows);
  };
  Array.from(section.querySelectorAll("thead th")).forEach((head, index) => {
    if (!head.dataset.sort) return;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(head, index));
    head.append(button);
  });

  choice.addEventListener("change", filter);
  search.addEventListener("input", filter);
  controls.hidden = false;
}
// Escape puts a figure's note away.
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && document.activeElement instanceof HTMLElement) document.activeElement.blur();
});
