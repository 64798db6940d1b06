import type {Feature, Study} from "../../src/study/study.js";

/** A feature that counts events of its own name. */
export function exampleFeature(id: string): Feature {
  return {id, label: `${id} counted`, unit: [id, `${id}s`], events: [id], counting: "events", column: id};
}

/** A study of the given features with one outcome, "subscribed". */
export function exampleStudy(features: readonly string[] = ["videos", "exercises"]): Study {
  return {
    root: "/nowhere",
    title: "Lumen Academy",
    people: "students",
    source: {kind: "frequencies", files: ["data/table.csv"], columns: {users: "users"}},
    window: {hours: 24, text: "first 24 hours"},
    timeZone: "UTC",
    cohorts: {by: "none"},
    fit: {kind: "all"},
    filters: [],
    features: features.map(exampleFeature),
    outcomes: [{id: "subscribed", label: "Subscribed", column: "subscribed", good: true}],
    setAsideAbove: 0.99,
    scaling: "standard",
    k: {kind: "auto", from: 2, to: 20},
    minGroup: 10
  };
}
