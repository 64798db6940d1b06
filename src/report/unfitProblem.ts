// Why data cannot be clustered, said to the person who can mend it.
import type {Unfit} from "../model/unfitError.js";
import type {Problem} from "../problem.js";
import type {Study} from "../study/study.js";

/** Returns the problem for data that the model could not fit. */
export function unfitProblem(unfit: Unfit, study: Study): Problem {
  return {severity: "error", file: "data/study.yaml", ...words(unfit, study)};
}

function words(unfit: Unfit, {people, features, select}: Study): Pick<Problem, "message" | "hint"> {
  switch (unfit.reason) {
    case "noUsers":
      return {
        message: `no ${people} are left to group`,
        hint: 'Are the filters or the persona rules too strict, or is the fit cohort empty? Loosen them, or choose another cohort with "fit:".'
      };
    case "badValue":
      return {
        message: `feature "${features[unfit.column].id}" holds ${unfit.value}, which cannot be measured`,
        hint: 'With "scaling: log" values must be 0 or more; else they must be numbers. Mend the data, or use "scaling: standard".'
      };
    case "fewUsers":
      return {
        message: `${unfit.users} ${people} cannot form ${unfit.k} groups`,
        hint: 'Set a smaller "k:", widen the window or the cohort, or loosen the filters.'
      };
    case "allAlike":
      if (Array.isArray(select))
        return {
          message: `all ${unfit.users} ${people} did exactly the same of what is selected, so there are no groups to find`,
          hint: 'Add to "select:" a feature in which people differ, or write "select: all".'
        };
      return {
        message: `all ${unfit.users} ${people} did exactly the same, so there are no groups to find`,
        hint: 'Are the "events:" of the features spelt as in the data? If they are, count something that people do differently.'
      };
    case "fewDistinct":
      return {
        message: `${unfit.users} ${people} show only ${unfit.distinct} different behaviours, too few for ${unfit.k} groups`,
        hint: `Set "k: ${unfit.distinct}" or less, with "why:", or count more features.`
      };
  }
}
