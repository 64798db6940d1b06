import {RESERVED_IDS} from "../study/checkStudy.js";
import {BAD_NEWS, OUTCOME_NAME, plainName} from "./columnNames.js";
import {capital, inWords, keyOf} from "./eventWords.js";
import type {Roles} from "./findRoles.js";
import type {ColumnProfile} from "./profileColumns.js";

/** A yes-or-no column that says what became of people. */
export interface ProposedOutcome {
  readonly id: string;
  readonly label: string;
  readonly column: string;
  readonly good: boolean;
}

/** The outcomes, and the yes-or-no columns that are none by their names. */
export interface ProposedOutcomes {
  readonly outcomes: readonly ProposedOutcome[];
  readonly others: readonly string[];
}

/** More than these would drown the first. */
const MOST = 4;

/** Returns the users' columns that hold only yes and no, both of them, under a name that says what became of people. */
export function proposeOutcomes(
  {users, userId, signup}: Pick<Roles, "users" | "userId" | "signup">,
  {cohort, taken}: {readonly cohort: string | undefined; readonly taken: readonly string[]}
): ProposedOutcomes {
  const answers = users.columns.filter(
    (column) => isYesNo(column) && ![userId, signup.name, cohort].includes(column.name)
  );
  const named = answers.filter(({name}) => OUTCOME_NAME.test(plainName(name))).slice(0, MOST);
  const ids = [...RESERVED_IDS, ...taken];
  const outcomes = named.map(({name}): ProposedOutcome => {
    const id = keyOf(name, ids, "outcome");
    ids.push(id);
    return {id, label: labelOf(name), column: name, good: !BAD_NEWS.test(plainName(name))};
  });
  return {outcomes, others: answers.filter((column) => !named.includes(column)).map(({name}) => name)};
}

function isYesNo({filled, yes, no}: ColumnProfile): boolean {
  return yes > 0 && no > 0 && yes + no === filled;
}

// "subscribed_30d" is "Subscribed within 30 days".
function labelOf(name: string): string {
  const words = inWords(name).replace(/^(is|has|did) /, "");
  return capital(words.replace(/^(.*\D) (?:within |in )?(\d+) ?(?:d|days?)$/, "$1 within $2 days"));
}
