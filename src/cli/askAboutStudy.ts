// The questions of `kindred init` on a terminal: each has the proposal as its answer, which Enter takes.
import {createInterface, type Interface} from "node:readline/promises";
import {formatProblems, ProblemError} from "../problem.js";
import type {Given} from "../setup/given.js";
import type {Proposal, proposeStudy} from "../setup/proposeStudy.js";

type Looked = Awaited<ReturnType<typeof proposeStudy>>;

/** One question: which flag it answers, its words, and what is proposed. */
interface Question {
  readonly flag: keyof Given;
  readonly words: string;
  readonly answer: (proposal: Proposal) => string;
}

const QUESTIONS: readonly Question[] = [
  {flag: "users", words: "Which file holds the users?", answer: ({roles}) => roles.users.globs.join(", ")},
  {flag: "events", words: "Which files hold the events?", answer: ({roles}) => roles.events.globs.join(", ")},
  {flag: "user", words: "Which column of the events is the user?", answer: ({roles}) => roles.user},
  {flag: "event", words: "Which is the kind of event?", answer: ({roles}) => roles.event.name},
  {flag: "time", words: "Which is the time?", answer: ({roles}) => roles.time.name},
  {
    flag: "signup",
    words: "Which column of the users is the sign-up?",
    answer: ({roles}) => roles.signup.name
  },
  {flag: "window", words: "How long after sign-up do events count?", answer: ({window}) => window.text},
  {
    flag: "cohorts",
    words: "How are users compared: month, week, quarter, none, or a column of theirs?",
    answer: ({cohorts}) => cohorts.column ?? cohorts.by ?? "none"
  }
];

/** Where questions are asked. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Asks what the study should say; an answer that differs from the proposal is looked at in the data at once, and asked
 * again where they do not bear it out. Without a first proposal, asks for what is missing; an empty answer gives up.
 */
export async function askAboutStudy(
  found: Looked,
  given: Given,
  look: (given: Given) => Promise<Looked>,
  terminal: Terminal = {input: process.stdin, output: process.stdout}
): Promise<Proposal> {
  const lines = createInterface(terminal);
  let state: State = {said: given, current: found};
  try {
    for (const question of QUESTIONS)
      if (state.said[question.flag] === undefined || !state.current.proposal)
        state = await ask(question, state, {look, lines, output: terminal.output});
  } finally {
    lines.close();
  }
  if (!state.current.proposal) throw new ProblemError(state.current.problems);
  return state.current.proposal;
}

interface State {
  readonly said: Given;
  readonly current: Looked;
}

interface Asking {
  readonly look: (given: Given) => Promise<Looked>;
  readonly lines: Interface;
  readonly output: NodeJS.WritableStream;
}

// Asks until the answer is the proposal, or one that the data bear out; with nothing proposed, once.
async function ask(
  {flag, words, answer}: Question,
  state: State,
  {look, lines, output}: Asking
): Promise<State> {
  const {said, current} = state;
  const proposed = current.proposal && answer(current.proposal);
  if (proposed === undefined) output.write(`${formatProblems(current.problems)}\n`);
  for (;;) {
    const typed = (await lines.question(proposed ? `${words} [${proposed}] ` : `${words} `)).trim();
    if (typed === "" || typed === proposed) return state;
    const next = {...said, [flag]: typed};
    const found = await look(next);
    if (found.proposal || proposed === undefined) return {said: next, current: found};
    output.write(`${formatProblems(found.problems)}\n`);
  }
}
