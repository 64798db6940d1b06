/** What the page says to its script, in the language of the site. */
export interface PresentWords {
  readonly previous: string;
  readonly next: string;
  readonly resume: string;
  readonly notes: string;
  readonly mode: string;
  readonly nextSlide: string;
  readonly lastSlide: string;
  readonly time: string;
}
