import type {WhichReport} from "../../report/whichReport.js";
import {type Place, placePerson} from "./placePerson.js";

type Which = WhichReport & {readonly language: string};
type Group = Extract<Place, {kind: "group"}>;

/** The second is nearly as near from this ratio of distances, and far behind below the other. */
const NEAR = 0.9;
const FAR = 0.5;

/** Makes the form answer as it is filled in; does nothing on other pages. */
export function whichForm(): void {
  const place = document.querySelector<HTMLElement>("[data-which]");
  const form = place?.querySelector("form");
  if (!place || !form) return;
  // Written by whichView.
  const which = JSON.parse(place.dataset.which ?? "") as Which;
  const answer = (): void => {
    const values = isEmpty(form) ? undefined : valuesOf(form);
    wait(place, values === undefined);
    if (values) show(place, which, placePerson(which, values), values);
  };
  form.addEventListener("input", answer);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(answer));
  answer();
}

function isEmpty(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll("input")].every(({value}) => value === "");
}

// Nothing is answered before anything was said.
function wait(place: HTMLElement, waiting: boolean): void {
  const hide = (selector: string, hidden: boolean): void => {
    for (const element of place.querySelectorAll<HTMLElement>(selector)) element.hidden = hidden;
  };
  hide(".verdict .waiting", !waiting);
  hide(".verdict .kicker, .because, .runner-up", waiting);
  if (waiting) hide("[data-answer], .weighed", true);
}

// What is left empty, or is no number yet, is none; nothing is done less than never.
function valuesOf(form: HTMLFormElement): number[] {
  return [...form.querySelectorAll("input")].map(({valueAsNumber}) =>
    Number.isFinite(valueAsNumber) ? Math.max(0, valueAsNumber) : 0
  );
}

function show(place: HTMLElement, which: Which, found: Place, values: readonly number[]): void {
  const id = answerOf(which, found);
  for (const section of place.querySelectorAll<HTMLElement>("[data-answer]"))
    section.hidden = section.dataset.answer !== id;
  const [because, second] = wordsOf(which, found);
  say(place, ".because", because);
  say(place, ".runner-up", second);
  const weighed = place.querySelector<HTMLElement>(".weighed");
  if (!weighed) return;
  weighed.hidden = found.kind !== "group";
  if (found.kind === "group") weigh(weighed, which, {found, values, place});
}

function answerOf({rules, candidates, aside = ""}: Which, found: Place): string {
  if (found.kind === "rule") return rules[found.rule].id;
  return found.kind === "aside" ? aside : candidates[found.nearest].id;
}

function wordsOf({rules, fields, candidates}: Which, found: Place): readonly [string, string] {
  if (found.kind === "rule") return [rules[found.rule].text, ""];
  if (found.kind === "aside") return [found.features.map((j) => fields[j].limit ?? "").join(" "), ""];
  const {nearest, second, distances, telling} = found;
  const because = candidates[nearest].because[telling];
  if (second < 0) return [because, ""];
  const ratio = distances[second] > 0 ? distances[nearest] / distances[second] : 1;
  return [because, candidates[second].second[ratio >= NEAR ? "near" : ratio < FAR ? "far" : "clear"]];
}

function weigh(
  weighed: HTMLElement,
  {candidates, language}: Which,
  {
    found,
    values,
    place
  }: {readonly found: Group; readonly values: readonly number[]; readonly place: HTMLElement}
): void {
  const {distances, nearest, second} = found;
  const {format} = new Intl.NumberFormat(language, {minimumFractionDigits: 2, maximumFractionDigits: 2});
  const nameOf = (c: number): string =>
    place.querySelector(`[data-answer="${candidates[c].id}"] h2`)?.textContent ?? "";
  const most = Math.max(...distances, 1e-9);
  const list = weighed.querySelector("ol");
  const items = [...weighed.querySelectorAll<HTMLElement>("li")].sort(byCandidate);
  items.forEach((item, c) => {
    const shades =
      place.querySelector<HTMLElement>(`[data-answer="${candidates[c].id}"]`)?.getAttribute("style") ?? "";
    item.setAttribute("style", `${shades};--part:${distances[c] / most}`);
    item.className = c === nearest ? "hue first" : "hue";
    item.dataset.order = String(c);
    say(item, "span", nameOf(c));
    say(item, "b", format(distances[c]));
  });
  list?.append(
    ...[...items].sort((a, b) => distances[Number(a.dataset.order)] - distances[Number(b.dataset.order)])
  );
  fillTable(weighed, {
    values,
    language,
    columns: [nearest, second].map((c) => (c < 0 ? undefined : {name: nameOf(c), means: candidates[c].means}))
  });
}

// The page lists candidates in their order; after the first answer each knows its own.
function byCandidate(a: HTMLElement, b: HTMLElement): number {
  return Number(a.dataset.order ?? 0) - Number(b.dataset.order ?? 0);
}

function fillTable(
  weighed: HTMLElement,
  {
    values,
    language,
    columns
  }: {
    readonly values: readonly number[];
    readonly language: string;
    readonly columns: readonly ({readonly name: string; readonly means: readonly string[]} | undefined)[];
  }
): void {
  const {format} = new Intl.NumberFormat(language, {maximumFractionDigits: 2});
  const heads = weighed.querySelectorAll("thead th");
  columns.forEach((column, i) => {
    heads[i + 1].textContent = column?.name ?? "";
  });
  weighed.querySelectorAll("tbody tr").forEach((row, j) => {
    const texts = [format(values[j]), ...columns.map((column) => column?.means[j] ?? "")];
    row.querySelectorAll("td").forEach((cell, i) => {
      cell.textContent = texts[i];
    });
  });
}

function say(within: HTMLElement, selector: string, text: string): void {
  const element = within.querySelector(selector);
  if (element && element.textContent !== text) element.textContent = text;
}
