import {type Markup, markup} from "../markup/markup.js";

/** Prints what a chart is about, small above its title; nothing where the title says no more than that. */
export function topicAbove({topic, title}: {readonly topic: string; readonly title: string}): Markup {
  return topic === title ? markup`` : markup`<p class="kicker">${topic}</p>`;
}
