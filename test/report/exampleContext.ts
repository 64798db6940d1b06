import {weightsOf} from "../../src/features/frequencyTable.js";
import type {Context, Findings, Member} from "../../src/report/context.js";
import {cohortNames} from "../../src/report/dates.js";
import {english} from "../../src/report/english.js";
import {makeGroups} from "../../src/report/groups.js";
import {numbersOf} from "../../src/report/numbers.js";
import {makeProfile} from "../../src/report/profile.js";
import {shadesOf} from "../../src/report/shades.js";
import {toldTable} from "../../src/report/toldCohorts.js";
import {toldMembers} from "../../src/report/toldMembers.js";
import {type ExampleSettings, exampleFindings} from "./exampleFindings.js";

/** Returns what the report's parts read, of the example changed as told. */
export function exampleContext(settings: ExampleSettings = {}): Context {
  return contextOf(exampleFindings(settings));
}

/** Returns what the parts read of some findings. */
export function contextOf(findings: Findings): Context {
  const {counted, study, fitCohort} = findings;
  const {cohorts} = counted;
  const {minGroup} = study;
  const table = toldTable(counted.table, cohorts, {minGroup, fitCohort});
  const weights = weightsOf(table, fitCohort);
  const everyone = makeProfile(table, weights, {minGroup: study.minGroup});
  const found = makeGroups({...findings}).map((group): Member => {
    const profile = makeProfile(table, weights, {rows: group.rows, minGroup: study.minGroup});
    const name = group.definition?.name ?? group.id;
    const shades = shadesOf("#3f8f5f");
    return {
      group,
      profile,
      name,
      shortName: name.replace("The ", ""),
      shades,
      share: profile.users / everyone.users
    };
  });
  return {
    ...findings,
    table,
    say: english,
    numbers: numbersOf(english),
    weights,
    cohortNames: cohortNames(cohorts, study.cohorts.by, english),
    members: toldMembers({study, table, members: found, weights}, fitCohort),
    everyone
  };
}

/** Returns the member with the id. */
export function memberOf({members}: Context, id: string): Member {
  const member = members.find(({group}) => group.id === id);
  if (!member) throw new Error(`no member ${id}`);
  return member;
}
