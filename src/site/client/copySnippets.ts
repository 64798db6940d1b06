/** Gives each snippet a button that copies it; a browser that refuses gets it selected, to be copied by hand. */
export function copySnippets(): void {
  for (const snippet of document.querySelectorAll<HTMLElement>(".snippet")) {
    const code = snippet.querySelector("code");
    if (!code) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = snippet.dataset.copy ?? "";
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      const copied = await copy(code);
      if (copied) button.textContent = snippet.dataset.copied ?? "";
    });
    snippet.append(button);
  }
}

// The clipboard is there on https and on localhost only; a plain folder has the old way.
async function copy(code: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code.textContent ?? "");
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return document.execCommand("copy");
  }
}
