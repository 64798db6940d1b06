// The page search.html lists everything by name. This makes it a search: on that page, and in a dialog on every other.
// From a plain folder browsers do not let one page read another: there the link leads to the page itself.

/** Makes the search page filter as one types, and the link and "/" open it in a dialog. */
export function search(): void {
  const here = document.querySelector<HTMLElement>(".page .finder");
  if (here) filterOf(here);
  const link = document.querySelector<HTMLAnchorElement>(".search-link");
  if (!link) return;
  const open = (): void => {
    if (here) here.querySelector("input")?.focus();
    else void openDialog(link);
  };
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", (event) => {
    const typing =
      event.target instanceof Element && event.target.closest("input, textarea, select") !== null;
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    open();
  });
}

let dialog: HTMLDialogElement | undefined;

async function openDialog(link: HTMLAnchorElement): Promise<void> {
  try {
    dialog ??= await makeDialog(link);
  } catch {
    location.href = link.href;
    return;
  }
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input")?.select();
}

async function makeDialog(link: HTMLAnchorElement): Promise<HTMLDialogElement> {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const finder = page.querySelector<HTMLElement>(".finder");
  if (!finder) throw new Error("not the search page");
  for (const anchor of finder.querySelectorAll("a"))
    anchor.href = new URL(anchor.getAttribute("href") ?? "", link.href).href;
  for (const image of finder.querySelectorAll("img"))
    image.src = new URL(image.getAttribute("src") ?? "", link.href).href;
  const made = document.createElement("dialog");
  made.className = "search-dialog";
  made.setAttribute("aria-label", link.textContent?.trim() ?? "");
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = finder.dataset.close ?? "";
  close.addEventListener("click", () => made.close());
  const own = document.importNode(finder, true);
  made.append(own, close);
  // A click beside it closes it; so does following a link to a place on the same page.
  made.addEventListener("click", (event) => {
    if (event.target === made || (event.target instanceof Element && event.target.closest("a"))) made.close();
  });
  document.body.append(made);
  filterOf(own);
  return made;
}

function filterOf(finder: HTMLElement): void {
  const input = finder.querySelector("input");
  if (!input) return;
  const links = (): HTMLAnchorElement[] =>
    [...finder.querySelectorAll("a")].filter((anchor) => !anchor.closest("[hidden]"));
  input.addEventListener("input", () => filter(finder, input.value));
  finder.addEventListener("keydown", (event) => {
    const all: readonly HTMLElement[] = [input, ...links()];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = {ArrowDown: at + 1, ArrowUp: at - 1}[event.key];
    if (to !== undefined && all[to]) {
      event.preventDefault();
      all[to].focus();
    }
    if (event.key === "Enter" && event.target === input) links()[0]?.click();
  });
}

// By name; only where no name answers, by what is said of it.
function filter(finder: HTMLElement, query: string): void {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const items = [...finder.querySelectorAll<HTMLElement>(".found li")];
  const holds = (element: Element | null): boolean => {
    const text = plain(element?.textContent ?? "");
    return words.every((word) => text.includes(word));
  };
  const named = items.filter((item) => holds(item.querySelector("b")));
  const found = new Set(named.length > 0 ? named : items.filter(holds));
  for (const item of items) item.hidden = !found.has(item);
  for (const section of finder.querySelectorAll<HTMLElement>(".found"))
    section.hidden = section.querySelector("li:not([hidden])") === null;
  const none = finder.querySelector(".found-none");
  if (none) none.textContent = found.size === 0 ? (finder.dataset.none ?? "") : "";
}

// Without accents and capitals.
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
