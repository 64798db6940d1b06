// Who plays in the example report, and what they do.
export interface Role {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly family: string;
  readonly tagline: string;
  readonly story: string;
  readonly weight: number;
  readonly trust: "solid" | "wobbly" | "weak";
  /** One per feature. */
  readonly levels: readonly number[];
  readonly facts: readonly string[];
  readonly change: {
    readonly direction: "up" | "down" | "same";
    readonly text: string;
    readonly short: string;
    readonly notable: boolean;
  };
}

export const COHORTS = ["January", "February", "March", "April", "May", "June"].map((month, i) => ({
  id: `2026-0${i + 1}`,
  label: `${month} 2026`
}));

const LABELS = [
  "Exercises submitted",
  "Videos started",
  "Videos finished",
  "Study plans set up",
  "Essays written",
  "Days with a visit",
  "Notes taken",
  "Questions asked",
  "Friends invited",
  "Courses opened",
  "Badges earned",
  "Minutes in the reader"
];

export const FEATURES = LABELS.map((label) => ({id: label.toLowerCase().replace(/[^a-z]+/g, "_"), label}));

const down = {
  direction: "down",
  text: "2 points fewer than in May",
  short: "2 points since May",
  notable: false
} as const;
const up = {
  direction: "up",
  text: "5 points more than in May; more than chance would explain",
  short: "5 points since May",
  notable: true
} as const;
const same = {direction: "same", text: "as many as in May", short: "as in May", notable: false} as const;

interface Sketch {
  readonly name: string;
  readonly color: string;
  readonly family: string;
  readonly tagline: string;
  readonly weight: number;
  readonly levels: readonly number[];
  readonly facts: readonly string[];
}

function role({name, levels, ...rest}: Sketch, i: number): Role {
  return {
    ...rest,
    id: name.replace(/^The /, "").toLowerCase().replaceAll(" ", "-"),
    name,
    story: "start videos on day one and leave the pencil where it lies.",
    trust: i === 2 ? "wobbly" : i === 8 ? "weak" : "solid",
    levels: Array.from(
      {length: 12},
      (_, j) => levels[j % levels.length] * (j < levels.length ? 1 : 0.6 + 0.05 * (j % 5))
    ),
    change: [down, up, same][i % 3]
  };
}

export const CAST: readonly Role[] = [
  {
    name: "The Window Shopper",
    color: "#8a8f98",
    family: "Onlookers",
    tagline: "Looks around, touches nothing",
    weight: 41,
    levels: [0, 0.04, 0, 0],
    facts: ["97 in 100 solve no exercise", "None finishes a video", "Half leave within four minutes"]
  },
  {
    name: "The Binge Watcher",
    color: "#c8553d",
    family: "Explorers",
    tagline: "Presses play, rarely picks up the pencil",
    weight: 23,
    levels: [0.12, 0.95, 0.82, 0.15],
    facts: ["Starts 6 videos, finishes 4", "8 in 10 solve no exercise", "Comes back twice that day"]
  },
  {
    name: "The Sampler",
    color: "#e0a030",
    family: "Explorers",
    tagline: "A bit of everything, nothing for long",
    weight: 18,
    levels: [0.38, 0.45, 0.16, 0.32],
    facts: ["Starts 2 videos, finishes none", "Tries 3 exercises", "1 in 4 opens the study plan"]
  },
  {
    name: "The Drill Sergeant",
    color: "#2f6f8f",
    family: "Doers",
    tagline: "Came for the exercises, skips the lectures",
    weight: 12,
    levels: [0.98, 0.15, 0.08, 0.36],
    facts: ["Solves 14 exercises", "9 in 10 watch no video to the end", "Stays 52 minutes"]
  },
  {
    name: "The Planner",
    color: "#3f7d58",
    family: "Doers",
    tagline: "Sets the course before setting off",
    weight: 6,
    levels: [0.55, 0.5, 0.45, 1],
    facts: ["Everyone sets up a study plan", "Solves 6 exercises", "Finishes 2 videos"]
  },
  {
    name: "The Night Owl",
    color: "#5b4b8a",
    family: "Explorers",
    tagline: "Begins when others go to bed",
    weight: 5,
    levels: [0.3, 0.7, 0.6, 0.1, 0.8],
    facts: ["Starts after ten in the evening", "Finishes 3 videos", "Comes back the next night"]
  },
  {
    name: "The Collector",
    color: "#b5477b",
    family: "Onlookers",
    tagline: "Opens everything, starts little",
    weight: 4,
    levels: [0.05, 0.5, 0.05, 0.6, 0.1],
    facts: ["Opens 9 courses", "Starts 1 video", "Solves nothing"]
  },
  {
    name: "The Finisher",
    color: "#1f8a8a",
    family: "Doers",
    tagline: "Ends what was begun",
    weight: 3,
    levels: [0.6, 0.4, 0.98, 0.3, 0.5],
    facts: ["Finishes every video", "Solves 5 exercises", "Stays an hour"]
  },
  {
    name: "The Guest",
    color: "#d9b8a0",
    family: "Onlookers",
    tagline: "Came with somebody",
    weight: 3,
    levels: [0.02, 0.2, 0.1, 0.02],
    facts: ["Arrives by invitation", "Watches 1 video", "Leaves with the host"]
  },
  {
    name: "The Writer",
    color: "#24304a",
    family: "Doers",
    tagline: "Hands in an essay on day one",
    weight: 2,
    levels: [0.4, 0.2, 0.2, 0.4, 1],
    facts: ["Writes 1 essay", "Reads 40 minutes", "Asks 2 questions"]
  },
  {
    name: "The Asker",
    color: "#7aa33a",
    family: "Explorers",
    tagline: "Has questions before answers",
    weight: 2,
    levels: [0.3, 0.3, 0.2, 0.2, 0.3, 0.9],
    facts: ["Asks 4 questions", "Solves 2 exercises", "Comes back for answers"]
  },
  {
    name: "The Sprinter",
    color: "#e85d75",
    family: "Doers",
    tagline: "Everything in the first ten minutes",
    weight: 1,
    levels: [0.9, 0.7, 0.1, 0.9, 0.1],
    facts: ["Solves 8 exercises in ten minutes", "Skips the videos", "Is gone by noon"]
  }
].map(role);
