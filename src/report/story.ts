import type {MethodReport, Step} from "./methodParts.js";
import type {Words} from "./parts.js";
import type {Report} from "./report.js";

/** One step of the method's story, ready to be read. */
export interface StoryStep {
  readonly id: Exclude<keyof MethodReport, "limits">;
  /** What the step asks; "" where the finding says it. */
  readonly topic: string;
  readonly finding: string;
  readonly paragraphs: readonly Words[];
  /** How to read what the page draws below them. */
  readonly drawn?: Words;
}

/** Returns the steps that there are, in the order in which they are told. */
export function storyOf({method, labels}: Pick<Report, "method" | "labels">): StoryStep[] {
  const {choice, density} = method;
  const step = (id: StoryStep["id"], topic: string, more: readonly Words[] = []): StoryStep[] => {
    const found: Step | undefined = method[id];
    if (!found) return [];
    const {finding, words, drawn} = found;
    return [{id, topic, finding, paragraphs: [words, ...more], ...(drawn ? {drawn} : {})}];
  };
  return [
    ...step("ledger", labels.read),
    ...step("counting", labels.counted),
    ...step("needed", labels.needed),
    ...step("setAside", labels.whoSetAside),
    ...step("density", labels.crowds, density ? [density.crowd] : []),
    // The verdict first, then how the number came about.
    {
      id: "choice",
      topic: labels.howMany,
      finding: choice.finding,
      paragraphs: [choice.verdict, choice.words]
    },
    ...step("borders", labels.nearBorder),
    ...step("again", labels.comeBack),
    ...step("matching", labels.howNamed),
    ...step("check", labels.checked),
    ...step("privacy", "")
  ];
}
