import {logo} from "../../markup/logo.js";
import {modes} from "../../markup/modes.js";
import type {Report} from "../../report/report.js";
import {comparisonsPath} from "../comparisonsPath.js";
import {contactHref} from "../contactHref.js";

const NAVIGATION = [
  {path: "index", label: "family"},
  {path: "features", label: "features"},
  {path: "cohorts", label: "cohorts"},
  {path: "method", label: "method"}
] as const;

/** Arranges the head of the page at `path`; `up` leads to the site's root. */
export function headerView(report: Report, path: string, up: string): object {
  const links = NAVIGATION.map((link) => ({
    label: report.labels[link.label],
    href: `${up}${link.path}.html`,
    here: link.path === path
  }));
  return {
    report,
    home: `${up}index.html`,
    logo: logo(report, up) ?? false,
    links,
    search: `${up}search.html`,
    searching: path === "search"
  };
}

/** Arranges the foot of a page; `up` leads to the site's root. */
export function footerView(report: Report, up: string): object {
  const {contact = ""} = report;
  const [method, which, glossary] = ["method", "which", "glossary"].map((page) => `${up}${page}.html`);
  const present = `${up}present/index.html`;
  const compared = comparisonsPath(report);
  const compare = compared === undefined ? "" : `${up}${compared}`;
  const links = {present, compare, method, which, glossary, contactHref: contactHref(contact) ?? ""};
  return {report, ...links, contact, modes: modes(report.labels).markup};
}
