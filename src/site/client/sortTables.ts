/** Makes headings of tables that are marked sort their rows; the first column, and words, sort by language. */
export function sortTables(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>("table[data-sortable]")) {
    const heads = [...table.querySelectorAll<HTMLElement>("thead th")];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => sortBy(table, heads, column));
    });
  }
}

// Numbers from the largest first, words from A; the same heading again turns it around.
function sortBy(table: HTMLTableElement, heads: readonly HTMLElement[], column: number): void {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const numeric = rows.some(({cells}) => cells[column].dataset.value !== undefined);
  const before = heads[column].getAttribute("aria-sort");
  const down = before === null ? numeric : before === "ascending";
  for (const head of heads) head.removeAttribute("aria-sort");
  heads[column].setAttribute("aria-sort", down ? "descending" : "ascending");
  const {compare} = new Intl.Collator(document.documentElement.lang);
  const order = (a: HTMLTableRowElement, b: HTMLTableRowElement): number => {
    const [x, y] = [a.cells[column], b.cells[column]];
    if (!numeric) return (down ? -1 : 1) * compare(x.textContent ?? "", y.textContent ?? "");
    // What is only known in words stays at the end.
    const [m, n] = [x, y].map(({dataset: {value}}) => (value === undefined ? Number.NaN : Number(value)));
    if (Number.isNaN(m) || Number.isNaN(n)) return Number(Number.isNaN(m)) - Number(Number.isNaN(n));
    return down ? n - m : m - n;
  };
  body.append(...rows.sort(order));
}
