export type Mode = "light" | "dark";

/** Colours that are nobody's own, "#rrggbb". */
export interface SiteColors {
  readonly page: string;
  readonly card: string;
  readonly well: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly accent: string;
}

/** Those of colors.css, by day and by night: what a company's look.yaml leaves as it is. */
export const SITE_COLORS: Readonly<Record<Mode, SiteColors>> = {
  light: {
    page: "#fbf9f5",
    card: "#ffffff",
    well: "#f3efe7",
    ink: "#1f1d19",
    soft: "#635d53",
    line: "#e7e1d6",
    accent: "#a8452b"
  },
  dark: {
    page: "#171614",
    card: "#211f1b",
    well: "#1d1b18",
    ink: "#f3eee4",
    soft: "#aea698",
    line: "#37332c",
    accent: "#f0977c"
  }
};
