import {RELEASE_FILE} from "../personas/release.js";
import type {Problem} from "../problem.js";
import type {People} from "../report/context.js";
import type {FailingState} from "./failingStates.js";

const HINT = "Look at the groups, mend what the persona's file says, then accept them: kindred accept.";

/**
 * Returns an error for each persona of the release in one of the states, for each new group and for each group without a
 * name; where there is no release that could be compared, a warning that says so.
 */
export function stateProblems(
  findings: Pick<People, "since" | "matching" | "definitions">,
  states: readonly FailingState[]
): Problem[] {
  const {since, matching, definitions} = findings;
  const unnamed = matching.groups.filter(({persona}) => persona === undefined);
  const nameless = states.includes("unnamed")
    ? unnamed.map(({cluster}) =>
        problem(`group ${cluster + 1} has no name`, "Write a file for it: kindred suggest.")
      )
    : [];
  if (since === undefined) {
    const asked = states.some((state) => state !== "unnamed");
    return [...nameless, ...(asked ? [nothingAccepted()] : [])];
  }
  const {release, lifecycle} = since;
  const changed = release.groups.flatMap(({persona}, index): Problem[] => {
    const {state, shift} = lifecycle.groups[index];
    if (!states.some((chosen) => chosen === state)) return [];
    const definition = definitions.personas.find(({id}) => id === persona);
    const name = definition?.name ?? persona ?? `group ${index + 1}`;
    const far = state === "moved" && shift ? ` by ${shift.distance.toFixed(2)} standard deviations` : "";
    const message = `"${name}" ${WORDS[state]} since release ${release.number} (${release.cohort})${far}`;
    return [{...problem(message, HINT), ...definition?.place}];
  });
  const born = states.includes("new")
    ? lifecycle.born.map(() =>
        problem(`a group is new since release ${release.number} (${release.cohort})`, HINT)
      )
    : [];
  return [...changed, ...numbered(born), ...nameless];
}

const WORDS = {
  kept: "is the same",
  moved: "has moved",
  split: "has split",
  merged: "has merged",
  gone: "has gone"
} as const;

// Equal problems are printed once.
function numbered(problems: readonly Problem[]): Problem[] {
  return problems.map((one, n) =>
    n === 0 ? one : {...one, message: one.message.replace("a group", `group ${n + 1}`)}
  );
}

function problem(message: string, hint: string): Problem {
  return {file: RELEASE_FILE, severity: "error", message, hint};
}

function nothingAccepted(): Problem {
  return {
    file: RELEASE_FILE,
    severity: "warning",
    message: "nothing was accepted that the groups could be compared with, so --fail-on finds no change",
    hint: "Accept the groups first: kindred accept."
  };
}
