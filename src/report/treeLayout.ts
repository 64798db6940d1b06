// Where the groups of neighbouring k stand in the drawing of who splits from whom, and which of the chosen groups each
// of them is most like. Groups are places in each fit's own order.
import type {Flow, Step} from "../evidence/splits.js";

/** A number of groups of the drawing. */
export interface Level {
  readonly k: number;
  /** Per group. */
  readonly users: readonly number[];
  /** Groups from top to bottom. */
  readonly order: readonly number[];
  /** Per group: the group of the chosen k that most of its people go to, or come from, step by step. */
  readonly kin: readonly number[];
}

/** Returns a level for every number of groups of the steps, which follow each other and touch `chosen`; none for none. */
export function treeLayout(steps: readonly Step[], chosen: number): Level[] {
  if (steps.length === 0) return [];
  const first = usersOf(steps[0].from, steps[0].flows, "from");
  const users = [first, ...steps.map(({to, flows}) => usersOf(to, flows, "to"))];
  const orders = ordersOf(steps, users);
  const kin = kinOf(steps, users, chosen);
  return users.map((list, at) => ({
    k: list.length,
    users: list,
    order: orders[at],
    kin: kin[at]
  }));
}

function usersOf(k: number, flows: readonly Flow[], side: "from" | "to"): number[] {
  const users = Array.from({length: k}, () => 0);
  for (const flow of flows) users[flow[side]] += flow.users;
  return users;
}

// From level to level each group stands where its people come from (their barycentre), so that few ways cross.
function ordersOf(steps: readonly Step[], users: readonly (readonly number[])[]): number[][] {
  const orders = [[...users[0].keys()].sort((a, b) => users[0][b] - users[0][a] || a - b)];
  for (const [at, {flows}] of steps.entries()) {
    const size = users[at + 1];
    const place = size.map((people, group) => {
      const into = flows.filter(({to}) => to === group);
      const sum = into.reduce((total, flow) => total + flow.users * orders[at].indexOf(flow.from), 0);
      return sum / (people || 1);
    });
    orders.push([...size.keys()].sort((a, b) => place[a] - place[b] || size[b] - size[a] || a - b));
  }
  return orders;
}

function kinOf(steps: readonly Step[], users: readonly (readonly number[])[], chosen: number): number[][] {
  const kin = users.map((list) => [...list.keys()]);
  const at = users.findIndex(({length}) => length === chosen);
  for (let n = at - 1; n >= 0; n--)
    kin[n] = kin[n].map((group) => kin[n + 1][largest(steps[n].flows, "from", group)?.to ?? 0]);
  for (let n = at + 1; n < users.length; n++)
    kin[n] = kin[n].map((group) => kin[n - 1][largest(steps[n - 1].flows, "to", group)?.from ?? 0]);
  return kin;
}

function largest(flows: readonly Flow[], side: "from" | "to", group: number): Flow | undefined {
  const own = flows.filter((flow) => flow[side] === group);
  return own.reduce<Flow | undefined>(
    (most, flow) => (most && most.users >= flow.users ? most : flow),
    undefined
  );
}
