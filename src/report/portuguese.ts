// Every sentence that Kindred writes, in the Portuguese of Brazil. Nouns of the team (people, units, labels, names) may
// be of either gender, and verbs come as infinitives: sentences are built so that neither has to be inflected, with
// "chegar a", "ao menos 1", "todo mundo" and figures instead of number words.
import type {FeatureWords, Language, SpokenShare} from "./english.js";
import {portuguesePlural} from "./portuguesePlural.js";

const MASCULINE = "zero um dois três quatro cinco seis sete oito nove dez onze doze".split(" ");
const FEMININE = MASCULINE.map((word) => ({um: "uma", dois: "duas"})[word] ?? word);

/** A first word that has a capital of its own, such as iOS, stays. */
const capital = (text: string): string =>
  /^\p{Ll}+\p{Lu}/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} e ${items.at(-1)}`;

const ARTICLE = /^(O|A|Os|As) (?=\S)/;
/** "O Planejador" in the middle of a sentence. */
const within = (name: string): string => name.replace(ARTICLE, (article) => article.toLowerCase());
/** "do Planejador", "no Planejador", "ao Planejador": a preposition and a name, with its article if it has one. */
const joined = (preposition: "d" | "n" | "a", name: string): string => {
  if (!ARTICLE.test(name)) return `${{d: "de", n: "em", a: "a"}[preposition]} ${name}`;
  return preposition === "a" ? to(within(name)) : preposition + within(name);
};
/** "ao 1º tri.", "à semana", "a maio": to something that has its article already. */
const to = (named: string): string =>
  named.replace(/^(?:(o|os)|a(s?)) |^/, (_, masculine?: string, plural?: string) =>
    masculine ? `a${masculine} ` : plural === undefined ? "a " : `à${plural} `
  );
const areMany = (name: string): boolean => /^(Os|As) \S/.test(name);
/** A name and the verb in its number: "O Planejador sumiu", "Os Provadores sumiram". */
const does = (name: string, [one, many]: readonly [string, string]): string =>
  `${name} ${areMany(name) ? many : one}`;

/** "a semana de 2 de março", "o 1º tri.", "maio": a cohort with the article that it asks for. */
const cohortWith = (cohort: string): string =>
  cohort.startsWith("semana de ") ? `a ${cohort}` : /^\dº tri\./.test(cohort) ? `o ${cohort}` : cohort;
/** "de maio", "da semana de 2 de março", "do 1º tri.". */
const joinedCohort = (cohort: string): string => {
  const named = cohortWith(cohort);
  return named === cohort ? `de ${cohort}` : `d${named}`;
};
/** "plano de entrada" of a column plano_de_entrada. */
const spaced = (column: string): string => column.replaceAll("_", " ");
const inCohort = (cohort: string): string => {
  const named = cohortWith(cohort);
  return named === cohort ? `em ${cohort}` : `n${named}`;
};
/** "no Planejador", "em maio", "na semana de 2 de março": a persona or a cohort. */
const placed = (name: string): string => (cohortWith(name) === name ? joined("n", name) : inCohort(name));
/** "nas primeiras 24 horas". */
const inWindow = (window: string): string => {
  const first = /^primeir(as?|os?) /.exec(window);
  return first ? `n${first[1]} ` : "em ";
};
const firstOfMonth = (date: string): string => date.replace(/^1 de /, "1º de ");

/** Who: "94 em cada 100", "Metade", "Todo mundo", with the number of the verb. */
interface Who {
  readonly text: string;
  readonly many?: true;
  /** Already says no. */
  readonly no?: true;
}

function who({share, atLeast = false}: SpokenShare): Who {
  const percent = Math.round(share * 100);
  if (atLeast) return {text: share >= 0.9 ? "Quase todo mundo" : "A maioria"};
  if (share === 0) return {text: "Ninguém", no: true};
  if (share < 0.01) return {text: "Quase ninguém", no: true};
  if (share === 1) return {text: "Todo mundo"};
  if (percent >= 100) return {text: "Quase todo mundo"};
  if (percent === 50) return {text: "Metade"};
  const [part, whole] = percent % 10 === 0 ? [percent / 10, 10] : [percent, 100];
  return {text: `${part} em cada ${whole}`, ...(part === 1 ? {} : {many: true as const})};
}

/** "2 em cada 5", "quase metade": a share as a headline says it; figures have no gender. */
function roughly(share: number): Who {
  const near: readonly (readonly [number, string])[] = [
    [0.1, "1 em cada 10"],
    [0.2, "1 em cada 5"],
    [0.25, "1 em cada 4"],
    [0.333, "1 em cada 3"],
    [0.4, "2 em cada 5"],
    [0.5, "metade"],
    [0.6, "3 em cada 5"],
    [0.667, "2 em cada 3"],
    [0.75, "3 em cada 4"],
    [0.8, "4 em cada 5"],
    [0.9, "9 em cada 10"]
  ];
  const [value, words] = near.reduce((best, next) =>
    Math.abs(next[0] - share) < Math.abs(best[0] - share) ? next : best
  );
  const gap = share - value;
  const text = Math.abs(gap) <= 0.012 ? words : gap > 0 ? `mais de ${words}` : `quase ${words}`;
  return {text, ...(/^[2-9]/.test(words) ? {many: true as const} : {})};
}

// "Mais" and "menos" have no gender.
const AMOUNTS = {
  none: "sem",
  "hardly any": "quase sem",
  low: "menos",
  typical: "com",
  high: "mais",
  "very high": "muito mais"
} as const;
const nor = (items: readonly string[]): string => items.join(" nem ");

const SHIFTS = {
  tiny: "uma mudança verdadeira, mas pequena",
  small: "uma mudança moderada",
  medium: "uma mudança nítida",
  large: "uma mudança grande"
} as const;

/** "chegam a enviar 3 exercícios", "têm 3 exercícios" where the study gives no verb. */
const reach = ({verb}: FeatureWords, many: boolean | undefined): string =>
  verb === undefined ? (many ? "têm" : "tem") : `${many ? "chegam" : "chega"} a ${verb}`;
const points = (text: string, one: boolean): string => `${text} ${one ? "ponto" : "pontos"}`;

export const portuguese: Language = {
  code: "pt-BR",
  list,
  plural: portuguesePlural,
  shortName: (name) => name.replace(ARTICLE, ""),
  people: "pessoas",
  familyTitle: (title) => `A família ${title}`,
  window: (length, unit, text) => {
    if (unit === "hour") return length === 1 ? "primeira hora" : `primeiras ${text} horas`;
    return length === 1 ? "primeiro dia" : `primeiros ${text} dias`;
  },

  below: (share) => `menos de ${share}`,
  above: (share) => `mais de ${share}`,
  week: (day) => `semana de ${firstOfMonth(day)}`,
  weekBrief: ({long}) => `semana de ${firstOfMonth(long)}`,
  quarter: (quarter, year) => (year === undefined ? `${quarter}º tri.` : `${quarter}º tri. ${year}`),
  axisQuarter: (quarter, year) =>
    year === undefined ? `${quarter}º tri.` : `${quarter}º tri. ${year.slice(2)}`,
  axisDate: (date, year) => {
    const short = date.replace(/\.$/, "").replace(/ de /g, " ");
    return year === undefined ? short : `${short}/${year.slice(2)}`;
  },

  kicker: (cohort, window, count, people) =>
    `${cohort ? `Quem chegou ${inCohort(cohort)}` : "Quem já chegou"} · ${window} · ${count} ${people}`,
  kickerColumn: ({column, cohort}, window, count, people) =>
    `${capital(spaced(column))}: ${cohort} · ${window} · ${count} ${people}`,
  kickerAll: ({count, text}, window, users, people) =>
    `${count === 2 ? "As duas" : `Todas as ${FEMININE[count] ?? text}`} coortes · ${window} · ${users} ${people}`,
  kinds: (count, text, people) =>
    count === 1
      ? `Um só grupo de ${people} se cadastrou.`
      : `${capital(MASCULINE[count] ?? text)} tipos de ${people} se cadastraram.`,
  sorted: (count, text, people) =>
    count === 1
      ? `Vemos um só grupo de ${people}.`
      : `Dividimos ${people} em ${MASCULINE[count] ?? text} grupos.`,
  didNothing: (share) => {
    const {text, many} = roughly(share);
    return `${capital(text)} não ${many ? "fizeram" : "fez"} nada.`;
  },
  largest: (name, share) => `O maior grupo: ${within(name)}, com ${share}.`,
  ledeChange: (name, up, share, _people, amount) => [
    {strong: name},
    ` ${areMany(name) ? "estão" : "está"} em ${up ? "alta" : "queda"}: ${share} de quem chegou, `,
    {strong: amount},
    ". "
  ],
  ledeNotable: (one) => [`${one ? "Isso é" : "As duas mudanças são"} mais do que o acaso explicaria. `],
  ledeNoChange: (previous) => [
    `Nenhum grupo mudou desde ${cohortWith(previous)} mais do que o acaso explicaria. `
  ],
  ledeFew: (previous) => `Pouca gente chegou ${inCohort(previous)} para dizer o que mudou desde então. `,
  ledeFirst: "Não há coorte anterior para comparar. ",
  ledeLargest: (name, share) => [
    "O maior grupo: ",
    {strong: within(name)},
    `, com ${share} de quem chegou. `
  ],
  ledeSmallChanges: (previous) => [`As mudanças desde ${cohortWith(previous)} são menores que um ponto. `],

  changeSame: (previous) => `quase sem mudança desde ${cohortWith(previous)}`,
  changeAmount: (text, one, up, previous) =>
    `${points(text, one)} a ${up ? "mais" : "menos"} do que ${inCohort(previous)}`,
  changeText: (amount, notable) =>
    `${amount}, ${notable ? "mais do que o acaso explicaria" : "o que o acaso poderia explicar"}`,
  changeShort: (text, one, previous) => `${points(text, one)} desde ${cohortWith(previous)}`,
  changeUnder: (up, previous) =>
    `menos de um ponto a ${up ? "mais" : "menos"} do que ${inCohort(previous)}, mas além do que o acaso explicaria`,
  interval: (low, high) => `intervalo de 95%: de ${low} a ${high}`,
  under: (share) => (share.startsWith("menos de") ? share : `${share} ou menos`),
  over: (share) => (share.startsWith("mais de") ? share : `${share} ou mais`),
  fewer: (minGroup) => `menos de ${minGroup}`,
  about: (figure) => (/^(?:menos|mais) de /.test(figure) ? figure : `cerca de ${figure}`),
  withheld: (minGroup, people) => `sem mais detalhe: revelaria um grupo de menos de ${minGroup} ${people}`,
  tooFew: (minGroup, people) =>
    `Menos de ${minGroup} ${people}: é pouca gente para mostrar algo em particular.`,

  factNone: (share, feature) => {
    const {text, many, no} = who(share);
    const {verb, many: units} = feature;
    if (share.share === 1 && !share.atLeast)
      return verb === undefined ? `Ninguém tem ${units}` : `Ninguém chega a ${verb} ${units}`;
    if (no) return `${text} deixa de ${verb ?? "ter"} ${units}`;
    return verb === undefined
      ? `${text} ${many ? "ficam" : "fica"} sem ${units}`
      : `${text} não ${reach(feature, many)} ${units}`;
  },
  factMedian: (median, {most}, feature) =>
    `${most ? "A maioria" : "Metade"} ${reach(feature, false)} ${median} ${feature.many} ou mais`,
  factAny: (share, feature) => {
    const {text, many, no} = who(share);
    return `${text} ${reach(feature, many)} ${no ? feature.many : `ao menos 1 ${feature.one}`}`;
  },

  level: ({label}, mean, everyone) => `${lower(label)}: ${mean} em média, ${everyone} no geral`,
  levelFew: ({label}, minGroup, people) =>
    `${lower(label)}: menos de ${minGroup} ${people} fizeram alguma vez`,
  levelUnknown: ({label}) => `${lower(label)}: não se sabe`,
  portraitAlt: (name, petals) =>
    `Retrato ${joined("d", name)}, uma flor com uma pétala por medida. ${petals.map(capital).join("; ")}.`,
  portraitLegend:
    "Cada pétala é uma coisa que se pode fazer. O comprimento mostra quanto disso o grupo faz em média. O contorno pontilhado mostra até onde a pétala iria para os casos mais ativos: de cada cem pessoas que fizeram alguma vez, cinco fazem tanto assim.",

  boxText: (median, q1, q3) =>
    q1 === q3
      ? `mediana ${median}, toda a metade central em ${q1}`
      : `mediana ${median}, metade central de ${q1} a ${q3}`,
  boxCaption: (label, window, sqrt) =>
    `${label} por pessoa, ${window}. Caixa: a metade central do grupo; linha grossa: a mediana; linha fina: o resto, menos os poucos casos muito distantes.${
      sqrt ? " A escala se comprime para a direita (raiz quadrada)." : ""
    }`,
  boxUnit: (label, window, sqrt) =>
    `${label} por pessoa, ${window}.${sqrt ? " A escala se comprime para a direita (raiz quadrada)." : ""}`,
  boxColumns: {median: "Mediana", middle: "Metade central", rest: "Linha fina"},
  boxAlt: (label, boxes) => `Diagramas de caixa. ${label} por pessoa: ${boxes.join("; ")}.`,
  boxNobody: (label) => `${label}: pouca gente para desenhar`,
  most: (label, first, value, next) =>
    `${label}: no topo, ${list(first.map(within))} (mediana ${value}${first.length > 1 ? " em cada grupo" : ""})${
      next
        ? `; depois, ${list(next.names.map(within))} (${next.value}${next.names.length > 1 ? " em cada grupo" : ""})`
        : ""
    }`,
  rare: (label, name, share) =>
    `${label}: algo raro em todos os grupos, mais provável ${joined("n", name)} (${share})`,
  alike: (label, value) => `${label}: mediana de ${value} em todos os grupos`,
  nobody: (label) => `${label}: ninguém fez`,
  versusMedian: (label, mine, everyone) => `${label}: o típico é ${mine}; no geral, ${everyone}`,
  versusAny: (label, mine, everyone) => `${label}: ${mine} fizeram alguma vez; no geral, ${everyone}`,
  versusNone: (label, everyone) => `${label}: ninguém fez; no geral, ${everyone}`,
  versusAlike: (label, value) => `${label}: o típico é ${value}, como no geral`,
  asideNote: (name, users, people) =>
    `Quem fica à parte não entra nos gráficos de grupos: ${within(name)}, ${users} ${people}. Os números no fim incluem essas pessoas.`,
  everyone: "Todo mundo",
  notKnown: "–",
  cohortFinding: (label, {same, low, high, lowShare, highShare}) => {
    const any =
      lowShare === highShare
        ? `${lowShare} fizeram alguma vez em cada coorte`
        : `de ${lowShare} a ${highShare} fizeram alguma vez`;
    return same
      ? `${label}: mediana de ${low} em todas as coortes; ${any}`
      : `${label}: medianas de ${low} a ${high}; ${any}`;
  },

  distributionFinding: (label, none, others) => {
    if (!others) return `${label}: ${none} não fizeram`;
    const {median, all, least} = others;
    const half = least
      ? `ao menos metade ${all ? "" : "do restante "}só ${median}`
      : `metade ${all ? "" : "do restante "}${median} ou mais`;
    return all ? `${label}: todo mundo fez, ${half}` : `${label}: ${none} não fizeram, ${half}`;
  },
  distributionCaption: (label, window, people) => `Número de ${people} em cada valor. ${label}, ${window}.`,
  distributionAlt: (label, bins) => `Barras. ${label}: ${bins.join("; ")}.`,
  binFrom: (from) => `${from} ou mais`,
  binRange: (from, to) => `${from}–${to}`,

  trendFinding: (first, last, firstShare, lastShare, grew) =>
    grew === 0
      ? firstShare === lastShare
        ? `Quase tão comum ${inCohort(last)} quanto ${inCohort(first)}: ${lastShare}`
        : `${firstShare} ${inCohort(first)}, ${lastShare} ${inCohort(last)}: o acaso poderia explicar isso`
      : `${grew > 0 ? "Subiu" : "Caiu"} de ${firstShare} ${inCohort(first)} para ${lastShare} ${inCohort(last)}`,
  spreadFinding: (shares) => {
    const [first, last] = [shares[0], shares[shares.length - 1]];
    if (shares.length > 3) return `De ${last.value} em ${last.name} a ${first.value} em ${first.name}`;
    return list(shares.map(({name, value}) => `${value} em ${name}`));
  },
  spreadCaption: (people, column) =>
    `Parcela de ${people} que chegaram, por ${spaced(column)}. A linha é o intervalo de 95%: onde a parcela pode estar se quem chegou for uma amostra de quem ainda virá.`,
  spreadAlt: (name, column, points) =>
    `Pontos. Parcela ${joined("d", name)} por ${spaced(column)}: ${points.join("; ")}.`,
  trendCaption: (people) =>
    `Parcela de ${people} de cada coorte. A faixa é o intervalo de 95%: onde a parcela pode estar se quem chegou for uma amostra de quem ainda virá.`,
  trendAlt: (name, points) => `Linha. Parcela ${joined("d", name)} por coorte: ${points.join("; ")}.`,

  outcome: (label, mine, everyone) => `${label}: ${mine}. No geral: ${everyone}.`,
  outcomeVersus: (text, {notable, lift}) =>
    `Em relação ao restante: ${text} pontos${lift === undefined ? "" : `, ${lift} vezes a taxa`}. ${
      notable ? "Mais do que o acaso explicaria." : "O acaso poderia explicar."
    }`,
  outcomeUnknown: "ainda não se sabe",
  outcomeOf: (share, known, all) => {
    if (known === undefined) return `${share} dos casos conhecidos`;
    return all === undefined
      ? `${share} em ${known} casos conhecidos`
      : `${share} em ${known} casos conhecidos até agora, de ${all}`;
  },

  didNone: ({verb = "ter", many}) => `não ${verb} ${many}`,
  didAtLeast: ({text, one}, {verb = "ter", one: unit, many}) =>
    `${verb} ao menos ${text} ${one ? unit : many}`,
  didBetween: (low, high, {verb = "ter", many}) => `${verb} de ${low.text} a ${high.text} ${many}`,
  didAtMost: ({text, one}, {verb = "ter", one: unit, many}) =>
    `${verb} no máximo ${text} ${one ? unit : many}`,
  didSome: ({text, one}, {verb = "ter", one: unit, many}) => `${verb} ${text} ${one ? unit : many}`,
  ruleWords: (conditions, coverage, others, exact) => [
    {strong: capital(conditions)},
    `. Isso vale para ${coverage} destas pessoas${exact ? " e para ninguém de outro grupo" : `; ${others} de quem faz isso é de outro grupo`}.`
  ],
  apartWords: (features) =>
    `O que mais distingue do resto, por ordem: ${list(features.map(({label, more}) => `${more ? "mais" : "menos"} de “${label}”`))}.`,
  typicalWords: (window, parts) => [`O mais típico ${inWindow(window)}${window}: ${parts}.`],
  typicalNothing: (window) => [`O mais típico ${inWindow(window)}${window}: não fazer nada do que se conta.`],
  againWords: (found, all, [foundText, allText]) => {
    if (all === 1)
      return found === 1
        ? "A outra coorte, agrupada por si só, mostra este grupo de novo."
        : "A outra coorte, agrupada por si só, não mostra este grupo.";
    if (found === all)
      return `Cada uma das outras ${allText} coortes, agrupada por si só, mostra este grupo de novo.`;
    return `Das outras ${allText} coortes, cada uma agrupada por si só, ${found === 0 ? "nenhuma mostra" : `${foundText} ${found === 1 ? "mostra" : "mostram"}`} este grupo de novo.`;
  },

  comparisonTitle: (later, earlier) => `${capital(cohortWith(later))} em relação ${to(cohortWith(earlier))}`,
  comparisonFinding: ({later, earlier}, {more, less, features, different}) => {
    const against = `em relação ${to(cohortWith(earlier))}`;
    const several = (names: readonly string[]): boolean => names.length > 1 || areMany(names[0]);
    if (!different) return `${capital(cohortWith(later))}: nada muda ${against} além do acaso`;
    const parts = [
      ...(more.length > 0 ? [`${several(more) ? "sobem" : "sobe"} ${list(more.map(within))}`] : []),
      ...(less.length > 0 ? [`${several(less) ? "descem" : "desce"} ${list(less.map(within))}`] : [])
    ];
    if (parts.length > 0) return `${capital(cohortWith(later))} ${against}: ${parts.join("; ")}`;
    return features.length > 0
      ? `${capital(cohortWith(later))} ${against}: os mesmos grupos, mas outro uso em ${list(features.map(lower))}`
      : `${capital(cohortWith(later))} ${against}: só muda o conjunto das parcelas`;
  },
  comparisonWords: ({size, tests, notable}) => [
    "No conjunto, as parcelas dos grupos ",
    ...(notable
      ? ["diferem mais do que o acaso explicaria: é ", {strong: SHIFTS[size]}, ". "]
      : [{strong: "não diferem mais do que o acaso explicaria"}, ". "]),
    `Todas as ${tests} comparações das duas coortes são julgadas juntas, para que tentar muitas vezes não encontre algo por acidente: do que se diz ir além do acaso, um caso em cada vinte pode estar errado.`
  ],
  comparisonGroups: (later, earlier, v) =>
    `Grupos, ${cohortWith(later)} contra ${cohortWith(earlier)}; no conjunto, o V de Cramér é ${v}`,
  comparisonFeatures: (later, earlier) => `O que fizeram, ${cohortWith(later)} contra ${cohortWith(earlier)}`,
  comparisonColumns: {
    difference: "Mudança em pontos (intervalo de 95%)",
    beside: "Diferença em pontos (intervalo de 95%)",
    verdict: "Julgamento",
    amount: "As pessoas fizeram",
    superiority: "Em quantos pares fizeram mais (50% = igual; empates contam metade)"
  },
  amounts: {
    alike: () => "o mesmo",
    little: (more) => `um pouco ${more ? "mais" : "menos"}`,
    clear: (more) => (more ? "mais" : "menos"),
    much: (more) => `muito ${more ? "mais" : "menos"}`
  },
  sharesAbout: (earlier, later) =>
    `Parcela de cada grupo. Anel: ${earlier}; disco: ${later}; a linha é o intervalo de 95%.`,
  verdicts: {notable: "além do acaso", chance: "pode ser acaso"},
  range: (value, low, high) => `${value} (de ${low} a ${high})`,

  titles: {
    features: (labels) => `O que mais distingue os grupos: ${list(labels.map(lower))}`,
    didNone: "Ninguém fez isto",
    didAlike: (share) => `Fizeram alguma vez: ${share} de cada grupo`,
    didAny: (names, share, next) =>
      `Fizeram alguma vez: ${list(names)} (${share}${names.length > 1 ? " cada" : ""}), depois ${next.name} (${next.value})`,
    onlyCohort: (cohort) => `Por enquanto só há uma coorte: ${cohort}`,
    largest: (name, share) => `O maior grupo: ${within(name)}, com ${share}`,
    moved: (name, from, to) => `O que mais mudou: ${within(name)}, de ${from} para ${to}`,
    still: "Nenhum grupo mudou nem um ponto",
    differs: (name, one, other) =>
      `O que mais difere: ${within(name)} (${one.name} ${one.value}, ${other.name} ${other.value})`,
    same: "Nenhum grupo difere em um ponto ou mais",
    clearest: ({k, label, value}) =>
      `${capital(MASCULINE[k] ?? label)} grupos se separam com mais nitidez (${value})`,
    asClear: ({k, label, value}) =>
      `${capital(MASCULINE[k] ?? label)} grupos se separam tão bem quanto qualquer outro número (${value})`,
    clearer: (best, ours) =>
      `${capital(MASCULINE[best.k] ?? best.label)} grupos se separam com mais nitidez (${best.value}); os ${MASCULINE[ours.k] ?? ours.label} escolhidos chegam a ${ours.value}`,
    elbow: (steps) =>
      steps
        .map(({from, to, less}, i) =>
          i === 0
            ? `De ${from} para ${to} grupos, sobra ${less} menos sem explicar`
            : `de ${from} para ${to}, ${less} menos`
        )
        .join("; "),
    parted: (k, text, names) =>
      `Com ${MASCULINE[k] ?? text} grupos, ficaria dividido: ${list(names.map(within))}`,
    together: (k, text, names) =>
      `Com ${k === 1 ? "um só grupo" : `${MASCULINE[k] ?? text} grupos`}, ficariam juntos: ${list(names.map(within))}`
  },

  pairTitle: (first, second) => `${first} e ${within(second)}`,
  pairWords: (told) => [
    "O que mais diferencia os dois grupos: ",
    ...told.flatMap(({label, kind, values: [a, b]}, i) => [
      i === 0 ? "" : "; depois, ",
      {strong: lower(label)},
      kind === "median" ? ` (o típico é ${a} contra ${b})` : ` (${a} fizeram alguma vez, contra ${b})`
    ]),
    "."
  ],
  pairSame: ["No meio dos dois grupos, nada do que contamos os diferencia."],
  pairMedian: (label, a, b) =>
    `${label}: o típico é ${a.value} ${placed(a.name)}, ${b.value} ${placed(b.name)}`,
  pairAny: (label, a, b) =>
    `${label}, alguma vez: ${a.value} ${placed(a.name)}, ${b.value} ${placed(b.name)}`,
  pairAlike: (label, value) => `${label}: o típico é ${value} nos dois casos`,
  pairHardly: (label) => `${label}: quase ninguém em nenhum dos dois casos`,

  whichLede: (window) =>
    `Diga o que uma pessoa fez ${inWindow(window)}${window} e veja de que grupo ela seria. A resposta é calculada aqui, no navegador; nada é enviado.`,
  whichGroups: (name, released) => (released ? `Grupos da ${name}` : `Grupos ${joinedCohort(name)}`),
  whichAllGroups: "Grupos de todas as pessoas",
  whichHint: (from, to) =>
    `metade central do total: ${from === to ? `toda em ${from}` : `de ${from} a ${to}`}`,
  whichLimit: (label, limit) =>
    `${label} acima de ${limit}: quem faz tanto assim fica à parte, faça o que mais fizer.`,
  whichSecond: (name, how) =>
    how === "near"
      ? `Por pouco: ${within(name)} vem quase à mesma distância.`
      : `Em segundo lugar: ${within(name)}${how === "far" ? ", bem mais longe" : ""}.`,
  whichBecause: (label, name) => `O que mais aponta para ${within(name)}: ${lower(label)}.`,
  whichRule: (name) => `Cumpre exatamente a regra ${joined("d", name)}; os grupos nem são consultados.`,
  whichMasked: (minGroup, people) =>
    `Onde menos de ${minGroup} ${people} de um grupo fizeram algo, aqui conta como se ninguém tivesse feito: assim nada se revela de pouca gente. Perto da fronteira entre dois grupos, a resposta pode diferir da do estudo.`,

  howMatched: (distance, gate, close) =>
    `O grupo está ${close ? "perto" : "não muito longe"} da sua descrição (a uma distância de ${distance}; acima de ${gate}, não recebe nome).`,
  howRule:
    "Estas pessoas cumprem exatamente a regra da persona. Foram separadas antes da formação dos grupos.",
  howSetAside: (quantile) =>
    `Estas pessoas fizeram mais de alguma coisa do que ${quantile} do total. Ficam à parte para que um punhado de gente não distorça os grupos, e aparecem aqui para que ninguém se perca.`,
  howUnnamed:
    "Os dados mostram este grupo, e nenhuma persona o descreve ainda. A equipe de dados pode dar um nome a ele.",
  howUnnamedNear: (name, distance, gate) =>
    `Os dados mostram este grupo, e nenhuma persona o descreve ainda. A mais próxima: ${within(name)} (a uma distância de ${distance}; acima de ${gate}, não recebe nome).`,
  howAbsent: (cohort) =>
    `Nenhum grupo${cohort === undefined ? "" : ` ${inCohort(cohort)}`} atende a esta descrição.`,
  howAbsentRule: (cohort) =>
    `Ninguém${cohort === undefined ? "" : ` ${inCohort(cohort)}`} cumpre a regra desta persona.`,
  howNobodySetAside: (cohort) =>
    `Ninguém${cohort === undefined ? "" : ` ${inCohort(cohort)}`} fez tão mais que o geral a ponto de ficar à parte.`,
  unnamed: (serial, many) => (many ? `Grupo sem nome ${serial}` : "Grupo sem nome"),
  suggested: {
    note: "Salve como personas/<um-nome-seu>.yaml; depois escolha o nome, a cor e a frase.",
    name: (serial) => `Grupo sem nome ${serial}`,
    tagline: "Diga em uma linha o que estas pessoas têm em comum"
  },
  found: {
    nothing: (some) => `${some ? "Quase nada" : "Nada"} do que contamos`,
    amount: (amount, items) => {
      if (typeof amount === "number") return `cerca de ${amount.toLocaleString("pt-BR")} ${list(items)}`;
      return `${AMOUNTS[amount]} ${amount === "none" || amount === "hardly any" ? nor(items) : list(items)}`;
    },
    tagline: (more, less) => {
      const halves = [
        ...(more.length > 0 ? [`mais ${list(more)}`] : []),
        ...(less.length > 0 ? [`menos ${list(less)}`] : [])
      ];
      return halves.length === 0
        ? "Muito parecido com o geral"
        : `${capital(halves.join(", "))} que o habitual`;
    },
    description: (half, some, {compared}) => {
      const does = half.map(
        ({figure, feature, again}) =>
          `${again ? "" : `metade ${reach(feature, false)} `}${figure} ${feature.many} ou mais`
      );
      const few = some.map(
        ({figure, feature}) => `${figure} ${reach(feature, true)} ao menos 1 ${feature.one}`
      );
      const change = compared ? "{{#change}} A parcela: {{change}}.{{/change}}" : "";
      return `**{{share}}** de quem chegou está neste grupo.${change} Janela: {{window}}. Nela, ${list([...does, ...few])}.`;
    },
    quieter: {name: "Menos ativos", about: "Fazem menos que a maioria, em tudo o que contamos."},
    busier: {name: "Mais ativos", about: "Fazem mais que a maioria, em tudo o que contamos."}
  },
  undescribed: "Ainda sem descrição",
  unnamedTagline: "Está nos dados, mas ainda sem descrição",
  offTheChart: "Fora da curva",
  offTheChartTagline: "Fez muito mais que todo mundo",
  familyNone: "Sem família",

  cohortWords: (people, count, text, {release, cohort}) => [
    count < 2
      ? "Os dados têm uma só coorte completa, então ainda não há o que comparar."
      : `${capital(FEMININE[count] ?? text)} coortes de ${people}, cada uma distribuída nos mesmos grupos: os ${release === undefined && cohort !== undefined ? `de ${cohort}` : `da ${release ?? "mais recente"}`}.`
  ],
  cohortBands:
    "A faixa é o intervalo de 95%. Onde as faixas de duas coortes não se sobrepõem, a diferença é maior que o acaso.",
  cohortLines:
    "A linha é o intervalo de 95%. Onde as linhas de duas coortes não se sobrepõem, a diferença é maior que o acaso.",
  cohortTable: "Parcela de cada grupo por coorte",
  cohortColumn: "Coorte",
  intervalColumn: "Intervalo de 95%",
  usersColumn: capital,

  numbersCaption: (cohort, window) => `O que cada grupo fez, ${cohort}, ${window}`,
  numbers: {
    group: "Grupo",
    people: "Pessoas",
    share: "Parcela",
    mean: "média",
    median: "mediana",
    any: "fizeram alguma vez"
  },
  personaNumbersCaption: (name, cohort, window) =>
    `O que ${within(name)} fez, ao lado de todas as pessoas, ${cohort}, ${window}`,
  personaNumbers: {
    mean: "Média",
    everyoneMean: "Todas as pessoas: média",
    median: "Mediana",
    q1: "Quartil inferior",
    q3: "Quartil superior",
    low: "Haste inferior",
    high: "Haste superior",
    any: "Fizeram alguma vez",
    everyoneAny: "Todas as pessoas: fizeram alguma vez"
  },
  personaCohortsCaption: (name) => `A parcela, coorte a coorte: ${name}`,
  personaCohorts: {low: "Intervalo de 95%, de", high: "a"},
  personaOutcomesCaption: (name) => `No que deu: ${name}`,
  personaOutcomes: {
    outcome: "Resultado",
    mine: "Parcela",
    everyone: "Todas as pessoas",
    versus: "Diferença"
  },
  personaFeaturesDownload: (format) => `O que fizeram (${format})`,
  personaCohortsDownload: (format) => `A sua parcela, coorte a coorte (${format})`,
  allAbout: (name) => `Tudo sobre ${within(name)}`,
  inFigures: (name) => `${name} em números`,
  numbersDownload: "Os números de todos os grupos e medidas (CSV)",
  methodJson: "Como sabemos, com todos os números (JSON)",
  numbersJson: "Os números de todos os grupos e medidas (JSON)",
  cohortsDownload: "A parcela de cada grupo em cada coorte (CSV)",

  rows: "Linhas",
  becameOf: "O que foi feito delas",
  userReasons: {
    kept: "Mantidas",
    brokenSignup: "Fora: data de cadastro ilegível",
    missingValue: "Fora: sem identificador ou sem coorte",
    duplicate: "Fora: identificador repetido",
    filtered: "Fora pelos filtros do estudo",
    notYetObserved: "Fora: a janela ainda não tinha acabado no fim dos dados",
    cohortNotComplete: "Fora: a coorte não está completa"
  },
  eventReasons: {
    kept: "Contadas",
    brokenTime: "Fora: horário ilegível",
    brokenCount: "Fora: contagem ilegível ou negativa",
    missingValue: "Fora: sem pessoa ou sem tipo de evento",
    unknownUser: "Fora: pessoa ausente do arquivo de cadastros",
    userLeftOut: "Fora: pessoa deixada de fora",
    duplicate: "Fora: linha repetida",
    beforeSignup: "Fora: antes do cadastro",
    afterWindow: "Fora: depois da janela",
    otherEvent: "Fora: tipo de evento que nenhuma medida conta"
  },
  ledgerUsers: (people) => `Linhas de ${people}`,
  ledgerEvents: "Linhas de eventos",
  ledgerOther: "Tipos de evento que nenhuma medida conta",
  ledgerWords: ({users, kept, events, counted, nothing, nothingIsNone, people, ends}) => [
    "Lemos ",
    {strong: `${users} linhas de ${people}`},
    ` e mantivemos ${kept}. `,
    ...(events === undefined
      ? []
      : ["Lemos ", {strong: `${events} linhas de eventos`}, ` e contamos ${counted}. `]),
    ...(nothingIsNone
      ? []
      : [
          `${capital(nothing)} ${people} não fizeram nada do que contamos: não fazer nada também é comportamento, por isso entram na conta. `
        ]),
    ...(ends === undefined ? [] : [`Os dados terminam em ${firstOfMonth(ends)}.`])
  ],
  ledgerTables: ["Tabelas nesta página dizem o que foi feito de cada linha."],
  total: "Todas as linhas",

  countingWords: (zone) => [
    `A contagem começa no cadastro de cada pessoa. Dias e meses são os de ${zone.replaceAll("_", " ")}.`
  ],
  countingTable: "O que se conta",
  countingColumns: {feature: "Medida", how: "Como", events: "Eventos"},
  countings: {
    events: "número de eventos",
    sum: "soma da coluna de contagem",
    days: "dias com ao menos um evento",
    any: "1 se aconteceu alguma vez, senão 0"
  },
  ready: "lida de uma tabela pronta",
  rounded: (how, step) => `${how}, em passos de ${step}`,
  constant: (labels) => {
    const names = list(labels.map((label) => `“${label}”`));
    return labels.length === 1
      ? ` ${names} não distinguiu ninguém (valor igual para todo mundo), por isso ficou fora do agrupamento.`
      : ` ${names} não distinguiram ninguém (valores iguais para todo mundo), por isso ficaram fora do agrupamento.`;
  },

  spared: (labels) => {
    const names = list(labels.map((label) => `“${label}”`));
    return labels.length === 1
      ? ` ${names} aparece nas páginas, mas ficou fora do agrupamento: o estudo usa outras medidas para isso.`
      : ` ${names} aparecem nas páginas, mas ficaram fora do agrupamento: o estudo usa outras medidas para isso.`;
  },

  setAsideWords: (count, share, people, quantile, limits) => [
    {strong: `${capital(count)} ${people} (${share})`},
    ` fizeram mais de alguma coisa do que ${quantile} do total${limits && `: ${limits}`}. Formam um grupo próprio e não participaram da formação dos outros.`
  ],
  setAsideLimit: (label, limit) => `${lower(label)} acima de ${limit}`,
  setAsideNobody: "Ninguém passou dos limites, então ninguém ficou à parte.",
  setAsideOff: "O estudo não deixa ninguém à parte.",

  choiceAuto: (k, from, to, silhouette, runnerUp, runnerUpSilhouette) => [
    `Testamos de ${from} a ${to} grupos. `,
    {strong: `${k} grupos`},
    ` dão a melhor silhueta, ${silhouette}; em seguida vêm ${runnerUp} grupos, com ${runnerUpSilhouette}. A silhueta diz quanto as pessoas estão mais perto do próprio grupo que do vizinho: 1 é perfeito, 0 é nenhuma estrutura.`
  ],
  choiceOnly: (k, silhouette) => [
    {strong: `${k} grupos`},
    ` eram a única opção a testar. A silhueta é ${silhouette}.`
  ],
  choiceFixed: (k, why, silhouette, best) => [
    {strong: `${k} grupos`},
    ` foram a escolha da equipe de dados: “${why}”. A silhueta é ${silhouette}: 1 é perfeito, 0 é nenhuma estrutura.${
      best === undefined
        ? ""
        : ` Outros números foram testados para comparar; ${best.k} grupos têm a melhor silhueta, ${best.silhouette}.`
    }`
  ],
  choiceCoreset: (some, all) =>
    ` Há ${all} combinações diferentes de contagens. Por isso a busca de cada número de grupos começou em cerca de ${some} delas, com pesos para representar todas, e as melhores respostas foram então ajustadas com todas as pessoas.`,
  choiceSampled:
    " A silhueta foi medida em uma amostra das combinações, por isso só se conhece um intervalo: a de todas as pessoas está nele 95 vezes em 100.",
  choiceTable: "Cada número de grupos testado",
  choiceColumns: {
    k: "Grupos",
    inertia: "Dispersão dentro dos grupos (inércia)",
    silhouette: "Silhueta",
    calinskiHarabasz: "Calinski–Harabasz",
    daviesBouldin: "Davies–Bouldin",
    gap: "Gap ± erro-padrão",
    strength: "Força de predição",
    smallest: "Menor grupo",
    starts: "Inícios do k-médias"
  },
  plusMinus: (value, error) => `${value} ± ${error}`,
  withInterval: (value, low, high) => `${value} (intervalo de 95%: ${low} a ${high})`,
  elbowAlt: (steps) => `Linha. Dispersão dentro dos grupos por número de grupos: ${steps.join("; ")}.`,
  silhouetteAlt: (steps) => `Linha. Silhueta por número de grupos: ${steps.join("; ")}.`,

  matchingWords: (gate, release) => [
    ...(release === undefined
      ? ["Grupos e personas "]
      : [
          `Personas cujos traços não mudaram ficam com a sua gente da ${release}. As outras, e os grupos que ninguém herda, `
        ]),
    "se encontram pelo que o arquivo da persona diz que as pessoas fazem, nunca pela ordem ou por um número: vale a combinação com a menor distância total. Acima de uma distância de ",
    {strong: gate},
    " (1 é um desvio-padrão), não adivinhamos nomes."
  ],
  matchingTable: "Que persona encontrou que grupo",
  matchingColumns: {group: "Grupo", people: "Pessoas", distance: "Distância"},

  checkWords: (users, iterations, {rows, moved, shift}) => [
    "Um segundo programa (ml-kmeans) ",
    rows ? "disse qual centro está mais perto de cada uma de " : "partiu dos centros destes grupos, com ",
    {strong: `${users} pessoas`},
    rows
      ? ", cada combinação diferente de contagens uma vez. As médias das pessoas de cada centro "
      : `, uma a uma. Parou depois de ${iterations}; `,
    moved
      ? `${rows ? "ficam a até" : "um centro se moveu até"} ${shift} desvio-padrão${rows ? " dele" : ""}.`
      : rows
        ? `ficam onde ele está: nenhuma a mais de ${shift} desvio-padrão.`
        : `não achou nada para mover: nenhum centro se moveu mais de ${shift} desvio-padrão.`
  ],
  iterations: (count, text) => `${text} ${count === 1 ? "passo" : "passos"}`,
  checkNot: "Não foi possível fazer uma verificação independente.",

  privacyWords: (minGroup, people) => [
    "Nada neste site mostra uma só pessoa. Nenhum identificador sai do banco de dados, os números são de grupos e, onde menos de ",
    {strong: `${minGroup} ${people}`},
    " têm algo em comum, nada de particular é mostrado. Onde os outros números revelariam o delas, mais um aparece só aproximado, com parcelas arredondadas, ou não aparece."
  ],

  stays: {
    release: (number, cohort) => `versão ${number} (${cohort})`,
    everyCohort: "todas as coortes",
    keptSince: (cohort, releases, one) =>
      `O mesmo grupo desde ${cohortWith(cohort)}, ${releases} ${one ? "versão" : "versões"}`,
    short: {
      moved: (release) => `Em outro lugar desde a ${release}`,
      split: (release) => `Em mais de um grupo desde a ${release}`,
      merged: (release) => `Junto com outro grupo desde a ${release}`,
      gone: (release) => `Sem ninguém desde a ${release}`,
      new: (release) => `Novidade desde a ${release}`
    },
    kept: (release) => `O mesmo tipo de gente que na ${release}, fazendo as mesmas coisas.`,
    moved: (name, {distance, label, more}, release) =>
      `${does(name, ["mudou", "mudaram"])} de lugar desde a ${release}: ${distance} desvio-padrão, sobretudo por ${more ? "mais" : "menos"} ${lower(label)}.`,
    split: (name, parts, release) =>
      `${does(name, ["se dividiu", "se dividiram"])} desde a ${release}: agora a sua gente forma ${parts} grupos.`,
    merged: (name, others, release) =>
      others.length === 0
        ? `${does(name, ["se juntou", "se juntaram"])} a outro grupo desde a ${release}: agora a sua gente faz parte dele.`
        : `${does(name, ["se juntou", "se juntaram"])} ${list(others.map((other) => joined("a", other)))} desde a ${release}.`,
    gone: (name, release) =>
      `${does(name, ["sumiu", "sumiram"])} desde a ${release}: quase ninguém faz mais o que a sua gente fazia.`,
    born: (share) => `Surgiu um grupo: ${share} de quem chegou. Antes não formava um grupo próprio.`,
    newcomer: (name, release) =>
      `${does(name, ["é novidade: não existia", "são novidade: não existiam"])} na ${release}.`,
    unnamedGroup: "Um grupo sem nome",
    unchanged: (release, count, text) =>
      count === 1
        ? `O grupo continua: reúne o mesmo tipo de gente que na ${release}.`
        : `Os grupos continuam: os ${MASCULINE[count] ?? text} reúnem os mesmos tipos de gente que na ${release}.`,
    better: (release, {groups, regrouped}) =>
      `Os grupos mostrados são os da ${release}. Em um novo agrupamento, as pessoas formariam ${groups} grupos, nitidamente mais coesos, e ${regrouped} delas mudariam de grupo. A equipe de dados pode examinar esses grupos e aceitá-los.`,
    changesTitle: "O que mudou",
    unchangedTitle: "O que continua igual",
    releasesTitle: "Versões",
    releasesLink: "Todas as versões",
    releasesNote:
      "As parcelas são as dos grupos aceitos na época. A página de coortes coloca cada coorte nos grupos de hoje, por isso os números de lá podem diferir um pouco.",
    choiceKept: (k, silhouette, {best, bestSilhouette, release}) => [
      {strong: `${k} grupos`},
      `, com uma silhueta de ${silhouette}: mantêm junto quem estava junto na ${release}. ${best} grupos têm uma silhueta de ${bestSilhouette}, mas mudariam mais gente de grupo ou misturariam gente diferente.`
    ],
    choicePinned: (k, silhouette, release, whom) => [
      {strong: `${k} grupos`},
      ` são os da ${release}, e as pessoas são colocadas neles. Entre ${whom}, a silhueta deles é ${silhouette}.`
    ],
    choiceAnew: (whom) => ` Para comparar, um novo agrupamento de ${whom}. `,
    peopleOf: (_people, cohort) =>
      cohort === undefined ? "quem já chegou" : `quem chegou ${inCohort(cohort)}`,
    checkPinned: (release) => [
      `Os grupos mostrados são os da ${release}, e as pessoas são apenas colocadas neles. O que se verificou são os grupos que estas pessoas formam por si sós. `
    ],
    trust: {
      high: "Muito firme",
      solid: "Firme",
      doubtful: "Instável: não é certo quem pertence",
      none: "Não confie neste grupo"
    },
    trustHow: (percent) =>
      ` Em novos sorteios entre as mesmas pessoas, agrupadas de novo, o grupo achado e este têm em comum ${percent} da sua gente em média.`,
    notesTitle: "# Versões",
    notesEntry: (number, cohort) => `## Versão ${number}: ${cohort}`,
    notesReason: (reason) => `Por quê: ${reason}`,
    notesGroup: (name, share) => `${name}: ${share}`,
    notesGroups: (groups, count, people) => `${groups} grupos de ${count} ${people}:`,
    notesFirst: "A primeira versão: os nomes começam aqui."
  },

  method: {
    ledgerFinding: (counted, read) => `Nenhuma linha se perdeu: ${counted} de ${read} eventos contam`,
    ledgerReady: (kept, read, people) =>
      `Nenhuma linha se perdeu: ${kept} de ${read} ${people} entram na conta`,
    countingFinding: (count, text, window) =>
      `${capital(FEMININE[count] ?? text)} ${count === 1 ? "coisa se conta" : "coisas se contam"} ${inWindow(window)}${window}`,

    neededFinding: (some, all, text) =>
      some === all
        ? `${all === 2 ? "As" : "Todas as"} ${FEMININE[all] ?? text.all} medidas são necessárias`
        : `${capital(FEMININE[some] ?? text.some)} das ${FEMININE[all] ?? text.all} medidas ${some === 1 ? "diz" : "dizem"} quase tudo o que todas dizem`,
    neededWords: (names, explained, enough) => [
      `Menos medidas distinguiriam as pessoas tão bem? O menor conjunto que explica ao menos ${enough} das diferenças entre todas as pessoas: `,
      {strong: names},
      `, com ${explained}.`
    ],
    together: (names, r) => ` ${names} andam juntas mais que as outras (correlação ${r}).`,
    neededAll: " Todas as medidas participam do agrupamento; o estudo poderia escolher menos.",
    neededSelected: " O estudo diz quais delas participam do agrupamento.",
    neededAuto: " O estudo segue esta proposta: só estas participam do agrupamento.",
    componentsTitle: (count, text, share) =>
      `${capital(FEMININE[count] ?? text)} ${count === 1 ? "direção guarda" : "direções guardam"} ${share} das diferenças`,
    componentsCaption:
      "Componentes principais: direções em que as pessoas diferem, primeiro a que tem mais diferenças, cada uma independente das anteriores. A barra é a sua parte de todas as diferenças.",
    component: (serial) => `Componente ${serial}`,
    loadingsTable: "De que é feito cada componente: cargas",
    correlationTable: "Que medidas andam juntas: correlações",
    neededTable: "O melhor conjunto de cada tamanho",
    neededColumns: {count: "Medidas", which: "Quais", explained: "Diferenças explicadas"},

    asideFinding: (share) => `${capital(share)} do total fizeram muito mais que o resto e aparecem à parte`,
    asideNobody: "Ninguém fica à parte",
    asideDid: (did) =>
      ` Medianas dessas pessoas: ${list(did.map(({feature, aside, everyone}) => `${lower(feature.label)} ${aside} (todo mundo: ${everyone})`))}.`,
    asideAboveTitle: "O que fizeram tanto",
    asideAboveCaption:
      "De quem ficou à parte, tantas pessoas passam de cada limite. Algumas passam de vários.",
    asideTable: "O que fez quem ficou à parte, ao lado de todo mundo",
    asideColumns: {aside: "À parte: mediana", everyone: "Todo mundo: mediana"},
    asideStayed: (share) => ` Se tivessem ficado, ${share} do restante estariam em outro grupo.`,

    densityKinds: {
      severalDense: () => "várias multidões",
      oneFeature: (label) => `só os degraus de uma contagem (${lower(label)})`,
      vectors: () => "só pessoas que fizeram exatamente o mesmo",
      oneDense: () => "uma multidão e muita gente solta",
      oneForAll: () => "uma multidão de quase todo mundo",
      crumbs: () => "só migalhas",
      allNoise: () => "nenhuma multidão"
    },
    densityFinding: (seen) =>
      `Em busca de multidões com espaço vazio entre elas, a maior parte dos ajustes vê ${seen}`,
    densityMixed: (all, seen) =>
      `Em busca de multidões com espaço vazio entre elas, de ${all} ajustes ${list(seen)}`,
    densitySeen: (count, settings, seen) => `${settings} ${count === 1 ? "vê" : "veem"} ${seen}`,
    densityWords: ({settings, seen, agreement}) => [
      "O DBSCAN junta pessoas que fazem quase o mesmo e deixa de fora quem está longe de todo mundo. De ",
      {strong: `${settings} ajustes`},
      `, ${seen}. O ajuste que mais se aproxima dos nossos grupos concorda com eles em ${agreement} (índice de Rand ajustado: 1 é igual, 0 é acaso). Onde um hábito passa aos poucos para outro não há espaço vazio para encontrar; então se traçam fronteiras, e se diz quem está perto de uma.`
    ],
    densityCrowd: (share, did) =>
      `Em um ajuste desse tipo, o mais perto do meio, a maior multidão tem ${share} das pessoas: ${did}.`,
    densityOutside: (did) => `De quem não está em nenhuma multidão, ${did}.`,
    crowdIdle: (share) => `${share} não fizeram nada do que se conta`,
    crowdDid: (did) => `${list(did.map(({name, value}) => `${value} fizeram algo de “${name}”`))}`,
    crowdMixed: "a maioria não fez nenhuma coisa em comum",
    densityRadii: (knee, users, share) =>
      `Os raios ficam em torno de ${knee}: dentro dele ${share} das pessoas veem ${users} pessoas, e as demais precisam olhar cada vez mais longe (joelho da curva de k-distância).`,
    densityCaption:
      "O que cada ajuste vê: multidões de ao menos 5% das pessoas, e quantas pessoas ficam fora de todas",
    densityRadius: "quão perto é perto (raio, desvios-padrão)",
    densityUsers: "quanta gente faz uma multidão",
    crowds: (count, text) => (count === 1 ? "1 multidão" : `${text} multidões`),
    stray: (share) => `${share} fora`,

    countFinding: {
      clear: (k, text, fixed) =>
        fixed
          ? `${capital(MASCULINE[k] ?? text)} grupos foram escolhidos, e os dados concordam`
          : `Há ${MASCULINE[k] ?? text} grupos nítidos`,
      unclear: (k, text, _, because) => {
        const groups = `${capital(MASCULINE[k] ?? text)} grupos`;
        if (because === "looseGroup") return `${groups}, mas nem todos se destacam`;
        if (because === "everyVector") return `${groups}: cada combinação do que se conta é um`;
        if (because === "unmeasured") return `${groups}, pequenos demais para dizer quão nítidos são`;
        return `Há grupos, mas não um número nítido deles: ${MASCULINE[k] ?? text} é uma escolha`;
      },
      none: () => "Não há grupos nítidos"
    },
    countBecause: {
      agreement: ({accepted, all, tighter, repeatable}) => [
        {strong: `${accepted} de ${all} índices`},
        ` aceitam este número. As pessoas de um grupo estão ${tighter} mais perto umas das outras do que se gente sem nenhum grupo fosse cortada da mesma maneira, e duas metades das pessoas, cada uma agrupada por si só, dão quase os mesmos grupos (força de predição ${repeatable}; 0,8 basta).`
      ],
      disagreement: ({accepted, all, enough}) => [
        enough === undefined
          ? `${accepted} de ${all} índices aceitam este número.`
          : `Só ${accepted} de ${all} índices aceitam este número; ${enough} bastariam.`
      ],
      looseGroup: ({accepted, all, loose}) => [
        `${accepted} de ${all} índices aceitam este número, mas `,
        ...(loose === undefined
          ? ["um grupo pequeno não se destaca: "]
          : [
              "a silhueta média ",
              {strong: joined("d", loose.name)},
              ` é ${loose.silhouette}, e abaixo de 0,25 não há estrutura substancial: `
            ]),
        "a gente desse grupo mal está mais perto entre si do que do grupo seguinte. Leia-o como todo mundo que não está em outro grupo, não como um só tipo de gente."
      ],
      tinyGroup: ({accepted, all}) => [
        `${accepted} de ${all} índices aceitam este número, mas o menor grupo tem menos de 1% das pessoas.`
      ],
      notRepeatable: ({repeatable}) => [
        `Duas metades das pessoas, cada uma agrupada por si só, não dão os mesmos grupos: a força de predição é ${repeatable}, e 0,8 bastaria.`
      ],
      notTighter: ({tighter}) => [
        `As pessoas de um grupo mal estão mais perto umas das outras do que se gente sem nenhum grupo fosse cortada da mesma maneira (${tighter}). Não conseguimos distinguir os grupos de uma só multidão cortada em pedaços.`
      ],
      tooFew: ({tighter}) => [
        `Os grupos são ${tighter} mais compactos do que o mesmo corte faz com gente sem nenhum grupo, mas com tão pouca gente isso pode ser acaso. Não conseguimos distingui-los de uma só multidão cortada em pedaços.`
      ],
      everyVector: () => [
        "Cada grupo é uma combinação do que se conta: a sua gente fez exatamente o mesmo, e não sobra nada para medir."
      ],
      unmeasured: () => [
        "Há tão poucas pessoas diferentes que o mesmo corte de gente sem nenhum grupo não deixaria nada para medir. Então não há com que comparar estes grupos."
      ],
      oneVector: () => ["Há um só grupo, então nada foi cortado."]
    },
    countRival: (k, accepted) => ` Mais deles, ${accepted}, aceitam ${k} grupos.`,
    fewer: (k, names) => ` Com ${k} grupos, ficariam juntos: ${list(names.map(within))}.`,
    more: (k, name, {count, text}) =>
      ` Com ${k}, ficaria dividido em ${MASCULINE[count] ?? text}: ${within(name)}.`,
    groupNumber: (serial) => `grupo ${serial}`,
    treeTitle: "Quem se separa de quem",
    treeCaption:
      "Cada coluna é um número de grupos, cada bloco é um grupo, e as faixas são as pessoas que vão de um ao seguinte. Os blocos têm a cor do grupo da coluna escolhida ao qual pertence a maior parte das suas pessoas.",
    treeAlt: (ways) => `Grupos de coluna em coluna. ${ways.join("; ")}.`,
    treeGroup: (serial, k) => `grupo ${serial} de ${k}`,
    treeWay: (from, to, share) => `de ${within(from)}, ${share} vão para ${within(to)}`,
    treeTable: "Quem vai para onde, de um número de grupos ao seguinte",
    treeColumns: {from: "Das pessoas de", to: "estão em", share: "esta parte"},
    votesTable: (k) => `O que cada índice diz de ${k} grupos`,
    votesColumns: {
      index: "Índice",
      names: "Prefere",
      value: "Aqui",
      best: "No melhor caso",
      accepts: "Aceita"
    },
    indices: {
      silhouette: "Silhueta (mais alto é melhor)",
      calinskiHarabasz: "Calinski–Harabasz (mais alto é melhor)",
      daviesBouldin: "Davies–Bouldin (mais baixo é melhor)",
      knee: "Joelho da dispersão (Kneedle)",
      gap: "Estatística gap (um erro-padrão)",
      predictionStrength: "Força de predição (0,8 ou mais)"
    },
    yes: "sim",
    no: "não",
    votesNote: ({sets, setUsers, splits, half}, auto) =>
      [
        "Um índice aceita um número que é quase o seu melhor: a silhueta a até 0,02 dele, Calinski–Harabasz e Davies–Bouldin a até 15%, o joelho com um grupo a mais ou a menos.",
        ...(sets === undefined
          ? []
          : [`Gap: contra ${sets} conjuntos de no máximo ${setUsers} pessoas inventadas, sem grupos.`]),
        `Força de predição: a média de ${splits} divisões em duas metades de no máximo ${half} pessoas, sorteadas.`,
        ...(auto
          ? [
              "O número foi escolhido pela silhueta, e a força de predição precisava ser 0,8: o sim das duas não diz nada de novo."
            ]
          : [])
      ].join(" "),

    bordersNobody: "Ninguém está perto da fronteira entre dois grupos",
    bordersFew: (share) => `Pouca gente está perto da fronteira entre dois grupos: ${share}`,
    bordersMany: (share) => `${capital(share)} das pessoas estão perto da fronteira entre dois grupos`,
    bordersWords: (mean) => [
      "A silhueta de uma pessoa diz quanto ela está mais perto do próprio grupo que do seguinte: 1 é o mais perto possível, em 0 está na fronteira. No total, a média é ",
      {strong: mean},
      "."
    ],
    bordersBars: (minGroup, people) => [
      `Cada barra é uma parte igual de um grupo, com pelo menos ${minGroup} ${people}, primeiro quem está mais em casa; o comprimento é a silhueta.`
    ],
    bordersSampled: " Há tantas pessoas diferentes que ela foi medida em uma amostra.",
    bordersGroup: ({mean, near}, resemble) =>
      `${mean} em média, ${near === undefined ? "ninguém" : near} perto de uma fronteira${resemble === undefined ? "" : `, na maioria com ${within(resemble)}`}`,
    confused: {
      often: "Muitas vezes confundida com",
      sometimes: "Às vezes confundida com",
      hardly: "Quase nunca confundida"
    },
    confusedHardly: "Aqui, quase ninguém poderia passar por alguém de outro grupo.",
    confusedWords: (near) =>
      `${capital(near)} dessas pessoas estão perto de uma fronteira: outro grupo combinaria quase tão bem com o que fizeram.`,
    confusedOthers: "Dessas, parecem-se com:",
    bordersAlt: (groups) => `Silhuetas. ${groups.join("; ")}.`,

    againFinding: (steady, all, {steady: some, all: every, among}) => {
      const where = {
        other: "na outra coorte",
        others: "em todas as outras coortes",
        each: "em cada coorte",
        ways: "de todas as outras maneiras"
      }[among];
      if (steady === all) return `Os mesmos grupos voltam ${where}`;
      return steady === 0
        ? `Nenhum grupo volta ${where}`
        : `${capital(MASCULINE[steady] ?? some)} de ${MASCULINE[all] ?? every} grupos ${steady === 1 ? "volta" : "voltam"} ${where}`;
    },
    againWords: [
      "Teríamos achado os mesmos grupos entre outras pessoas, ou de outra maneira? Cada vez as pessoas são agrupadas de novo, em tantos grupos quantos os nossos, mas sem os nossos centros, e se procura o grupo mais parecido com cada um dos nossos. De quem está em um dos dois, o número é a parcela que está em ambos (índice de Jaccard): ",
      {strong: "a partir de 75%, um grupo voltou"},
      "."
    ],
    againLost: (lost, more) => {
      const ways = lost.map(
        ({way, groups}) => `“${way}” (${list(groups.map(({name, value}) => `${within(name)} ${value}`))})`
      );
      return ` Exceções: ${ways.join("; ")}${more === undefined ? "" : `; e mais ${more} na tabela`}.`;
    },
    againMap:
      "Quanto volta de cada grupo: pessoas em comum, e a que distância do nosso fica o centro do grupo achado (desvios-padrão)",
    againGroups: "nossos grupos",
    shifted: (distance) => `centro a ${distance}`,
    againTrust: (levels) =>
      ` Quão bem cada grupo volta em amostras repetidas destas pessoas: ${levels
        .map(({text, names}) => `${list(names.map(within))} (${lower(text)})`)
        .join("; ")}.`,
    againTable: "O que volta, pelo que se fez de outra maneira",
    againColumns: {way: "Feito de outra maneira", agreement: "Acordo (índice de Rand ajustado)"},
    ways: {
      cohort: (cohort) => `${capital(cohortWith(cohort))}, por si só`,
      log: "Em escala logarítmica",
      standard: "Sem escala logarítmica",
      nobodySetAside: "Sem ninguém à parte",
      without: (label) => `Sem ${lower(label)}`
    },

    matchingFinding: (named, all, text) =>
      named === all
        ? all === 1
          ? "O grupo tem um nome, dado pelo que a sua gente fez"
          : `${all === 2 ? "Os" : "Todos os"} ${MASCULINE[all] ?? text.all} grupos têm um nome, dado pelo que a sua gente fez`
        : named === 0
          ? `Nenhum dos ${MASCULINE[all] ?? text.all} grupos tem nome ainda`
          : `${capital(MASCULINE[named] ?? text.named)} de ${MASCULINE[all] ?? text.all} grupos ${named === 1 ? "tem" : "têm"} um nome`,
    checkFinding: "Um segundo programa encontra os mesmos grupos",
    checkMoved: "Um segundo programa encontra grupos um pouco diferentes",
    checkPinned: "Um segundo programa encontra os mesmos grupos quando as pessoas são agrupadas de novo",
    checkNone: "Não foi possível uma verificação independente",

    limits: {
      title: "O que não concluiríamos disto",
      kind: (window, people) =>
        `Que uma persona é um tipo de pessoa. É o que ${people} fizeram ${inWindow(window)}${window}; a mesma pessoa pode fazer outra coisa na semana seguinte.`,
      cause: (outcomes) =>
        outcomes
          ? "Que fazer o que uma persona faz causa o resultado dela. Os grupos diferem em muitas coisas ao mesmo tempo; só um experimento pode dizer."
          : "Que fazer o que uma persona faz leva a alguma coisa. Os grupos diferem em muitas coisas ao mesmo tempo; só um experimento pode dizer.",
      pinned: (k) =>
        `Que existem exatamente ${k} tipos de comportamento. A versão tem esse número de grupos; as pessoas mais recentes não mostram quantos são.`,
      number: {
        oneCrowd: (k) =>
          `Que existem ${k} tipos de comportamento. Não conseguimos distinguir os grupos de uma só multidão cortada em pedaços.`,
        notRepeatable: (k) =>
          `Que existem ${k} tipos de comportamento. Metades das mesmas pessoas não dão os mesmos grupos.`,
        rival: (k, rival) =>
          `Que existem exatamente ${k} tipos de comportamento. ${rival} seria uma escolha ao menos tão boa quanto esta.`,
        disagreement: (k, accepted, all) =>
          `Que existem exatamente ${k} tipos de comportamento. Só ${accepted} de ${all} índices aceitam esse número.`,
        tinyGroup: (k) =>
          `Que existem exatamente ${k} tipos de comportamento. Em um dos grupos não há quase ninguém.`,
        everyVector: (k) =>
          `Que existem exatamente ${k} tipos de comportamento. Há tantas combinações do que se conta; contar mais uma coisa faria mais.`,
        unmeasured: (k) =>
          `Que existem exatamente ${k} tipos de comportamento. Há poucas pessoas diferentes para dizer.`,
        looseGroup: (name) => `Que ${name === undefined ? "cada grupo" : within(name)} é um só tipo de gente.`
      },
      shaky: (names) =>
        `Muita coisa sobre ${within(names)}: em amostras repetidas das mesmas pessoas, o grupo não volta.`,
      absent: (people) =>
        `Nada sobre ${people} que não estão nos dados: quem saiu antes de ser contado, e quem nunca veio.`
    }
  },

  deck: {
    half: (names, {count, text, share}) => {
      const who = names.length > 0 ? `${list(names.map(within))}, ${share}` : share;
      return count === 1
        ? `Mais da metade de quem chegou está em um só grupo: ${who}`
        : `${capital(MASCULINE[count] ?? text)} grupos reúnem mais da metade de quem chegou: ${who}`;
    },
    team: (team, {some, all, texts, only}, share) => {
      const of = (count: number, text: string): string => MASCULINE[count] ?? text;
      const every = all === 2 ? "os dois grupos" : `todos os ${of(all, texts[1])} grupos`;
      const whom =
        some === all
          ? all === 1
            ? "o único grupo"
            : every
          : `${of(some, texts[0])} de ${of(all, texts[1])} grupos`;
      const reached = share === undefined ? "" : `, ${share} de quem chegou`;
      return `${capital(team)}: ${only === undefined ? `ideias para ${whom}` : `uma ideia para ${within(only)}`}${reached}`;
    }
  },

  cohortOf: (column) => `Quem tem o mesmo valor em ${spaced(column)}.`,

  glossary: {
    family: {
      term: "Família",
      text: "O conjunto das personas de um produto; pode ser feito de famílias menores."
    },
    persona: {
      term: "Persona",
      text: "Um grupo de pessoas que fizeram coisas parecidas, com nome, cor e história escritos pela equipe de dados."
    },
    portrait: {
      term: "Retrato",
      text: "Uma flor desenhada com o que o grupo fez: uma pétala por medida, e quanto mais longa, mais disso."
    },
    trait: {
      term: "Traço",
      text: "O que o arquivo da persona diz de uma medida: nada, pouco, típico, muito, muitíssimo ou um número."
    },
    feature: {term: "Medida", text: "Uma coisa que se pode fazer e que se conta para cada pessoa."},
    cohort: {term: "Coorte", text: "Quem chegou ao mesmo tempo, por exemplo no mesmo mês."},
    window: {
      term: "Janela",
      text: "O tempo depois do cadastro em que se conta o que acontece, igual para todo mundo."
    },
    share: {term: "Parcela", text: "Quantas pessoas, de cada cem que chegaram, estão em um grupo."},
    median: {
      term: "Mediana",
      text: "O valor do meio: metade das pessoas fez tanto ou mais, metade fez tanto ou menos."
    },
    mean: {term: "Média", text: "Tudo o que um grupo fez, dividido pelo número de pessoas."},
    boxPlot: {
      term: "Diagrama de caixa",
      text: "Um desenho dos valores de um grupo: a caixa é a metade central, a linha grossa é a mediana, a linha fina é o resto, menos os poucos casos muito distantes."
    },
    interval: {
      term: "Intervalo de 95%",
      text: "Onde uma parcela pode estar se estas pessoas forem uma amostra de quem ainda virá; é estreito quando há muita gente."
    },
    chance: {
      term: "Além do acaso",
      text: "Diz-se de uma diferença que seria rara se nada tivesse mudado de verdade."
    },
    typicalUser: {
      term: "Caso típico",
      text: "O comportamento mais próximo de todo o grupo, comum a tanta gente que não revela ninguém (o medoide)."
    },
    setAside: {
      term: "À parte",
      text: "Pessoas que fizeram muito mais de alguma coisa que quase todo mundo; formam um grupo próprio e não moldam os outros."
    },
    ledger: {
      term: "Livro de registro",
      text: "A tabela que diz de cada linha dos dados se ela ficou e, se não, o motivo."
    },
    release: {
      term: "Versão aceita",
      text: "O agrupamento que foi aceito e guardado, para que novas coortes encontrem os mesmos grupos."
    },
    cluster: {
      term: "Agrupamento",
      text: "Um grupo que os dados mostram por si sós: suas pessoas estão mais perto umas das outras que do resto."
    },
    kMeans: {
      term: "K-médias",
      text: "O método que encontra um dado número de grupos: cada pessoa pertence ao centro mais próximo, e cada centro é a média das suas pessoas."
    },
    centre: {term: "Centro", text: "A pessoa média de um grupo, de onde se medem as distâncias."},
    distance: {
      term: "Distância",
      text: "Quão longe alguém está de um centro, em todas as medidas juntas; 1 é um desvio-padrão."
    },
    silhouette: {
      term: "Silhueta",
      text: "Quanto as pessoas estão mais perto do próprio grupo que do vizinho: 1 é perfeito, 0 é nenhuma estrutura."
    },
    inertia: {
      term: "Inércia",
      text: "Quão longe as pessoas estão dos centros dos seus grupos, ao quadrado e somado."
    },
    stable: {
      term: "Encontrado de novo",
      text: "Diz-se de um grupo que também aparece quando as pessoas de outra coorte são agrupadas por si sós. Merece mais confiança."
    },
    solid: {
      term: "Firme, instável",
      text: "Quanto de um grupo volta, em média, em amostras repetidas das mesmas pessoas. A partir de 85% ele é muito firme, de 75% firme, de 60% instável: não é certo quem pertence. Abaixo disso, não confie nele."
    }
  },

  wiki: {
    asOf: (date) => `dados até ${date}`,
    stale: (days, text) =>
      `Os dados têm mais de ${text} ${days === 1 ? "dia" : "dias"}. Pode haver números mais novos: consulte o site.`,
    retired: (name, when) => `${name} saiu da família${when === undefined ? "" : `: ${when}`}`,
    gone: (name, when) => `${name} não aparece mais${when === undefined ? "" : `: ${when}`}`,
    retiredSee: (title) => `Veja quem faz parte agora: ${title}`,
    notFound: "Não há nada neste endereço",
    feed: (title) => `${title}: o que mudou`,
    allow: {
      confluenceCloud: (host) =>
        `A imagem não precisa de nada: o editor faz das linhas coladas uma imagem e um link, em algumas versões só o link. O quadro precisa de uma macro de iframe ou de HTML da loja da Atlassian, com ${host} na lista de endereços permitidos. Uma macro que não aceita nada de outros sites aceita o texto do arquivo único para enviar, oferecido mais abaixo.`,
      confluenceDataCenter: (host) =>
        `Ative a macro de HTML (ela vem desativada) e inclua ${host} na lista de endereços permitidos.`,
      notion: (host) =>
        `Nada no próprio Notion; ele lê ${host} de fora, então a prévia só aparece se o site puder ser alcançado de lá.`,
      sharePoint: (host) =>
        `A imagem não precisa de nada: cole a linha em um componente Markdown da página. Para o quadro, inclua ${host} nas configurações do site, em segurança de campos HTML, para que o componente de inserção aceite o endereço.`,
      mediaWiki: (host) =>
        `Para a imagem, inclua o endereço de ${host} em $wgAllowExternalImagesFrom ou ative $wgAllowExternalImages. O quadro precisa de $wgRawHtml, com que quem pode editar consegue executar código na wiki: só onde todas essas pessoas são de confiança. Ou precisa da extensão IframeTag, com ${host} na lista dela: então cole a linha sem <html> e </html>.`,
      dokuWiki: (host) =>
        `A imagem não precisa de nada. O quadro de ${host} é HTML: precisa da configuração htmlok ou, em versões mais novas, do plugin com esse nome, com que quem pode editar consegue executar código na wiki: só onde todas essas pessoas são de confiança. Sem isso, a linha aparece como texto.`,
      gitLab: (host) =>
        `A imagem não precisa de nada; se as imagens passam por um proxy, ele precisa alcançar ${host}. O quadro precisa da opção allow_iframes_in_markdown e de ${host} na lista de sites que podem ser mostrados em quadros: sem as duas coisas, a linha vira uma imagem quebrada.`,
      gitHub: (host) => `Nada; o GitHub busca imagens por um proxy próprio, que precisa alcançar ${host}.`,
      iframe: (host) => `Se a página limita o que pode mostrar (CSP), precisa permitir quadros de ${host}.`,
      markdown: (host) => `Se a página limita o que pode mostrar (CSP), precisa permitir imagens de ${host}.`
    }
  },

  labels: (cohort, column) => ({
    skip: "Ir para o conteúdo",
    pages: "Páginas",
    family: "Família",
    features: "Medidas",
    cohorts: "Coortes",
    method: "Como sabemos",
    questions: "Dúvidas?",
    mode: "Claro ou escuro",
    modeSystem: "Sistema",
    modeLight: "Claro",
    modeDark: "Escuro",

    inNumbers: "Em números",
    nobody: "Ninguém para mostrar aqui.",
    nothing: "Nada para mostrar.",
    none: "ninguém",
    numberOfGroups: "número de grupos",

    notSeen: cohort === undefined ? "Não apareceu" : `Não apareceu ${inCohort(cohort)}`,
    shares: "Parcelas",
    unnamed: "Ainda sem nome",
    setAside: "À parte",
    everybody: "A família inteira",
    apart: "O que diferencia os grupos",
    everyFeature: "Todas as medidas",
    flower: "Como ler uma flor",
    here: "Aqui",
    onward: "Continuar",
    featuresAbout: "O que as pessoas fazem, uma coisa de cada vez",
    cohortsAbout:
      column === undefined ? "O que muda com o tempo" : `Como os grupos diferem por ${spaced(column)}`,
    methodAbout: "Das linhas aos nomes, passo a passo",

    giveName: "Dê um nome a este grupo",
    pasteYaml: "YAML para colar em um novo arquivo de personas/",
    typical: "Um começo típico",
    ideas: "O que podemos fazer",
    versus: "Ao lado de todo mundo",
    overTime: column === undefined ? "Ao longo do tempo" : `Por ${spaced(column)}`,
    outcomes: "O que veio depois",
    noCause: "Isto não mostra que estar no grupo seja a causa.",
    wholeStory: "A história toda",
    ruleOfThumb: "Uma regra prática",
    otherPersonas: "Outras personas",
    previous: "Anterior",
    next: "Próxima",

    featuresTitle: "O que as pessoas fazem, uma coisa de cada vez",
    allNumbers: "Todos os números",
    didAny: "Quem fez alguma vez",
    cohortsTitle: "Coorte a coorte",
    cohortAgainst: "O que fizeram, coorte contra coorte",

    read: "O que foi lido",
    counted: "O que foi contado",
    needed: "Todas as medidas são necessárias?",
    crowds: "A densidade vê grupos?",
    nearBorder: "Quem está perto de uma fronteira?",
    comeBack: "Os grupos voltam?",
    whoSetAside: "Quem ficou à parte",
    howMany: "Quantos grupos existem",
    howNamed: "Como os grupos ganharam nome",
    checked: "Como foi verificado",
    unseen: "O que ninguém pode ver",
    silhouette: "Quão bem os grupos se separam",
    silhouetteAbout: "Silhueta média de todas as pessoas por número de grupos: mais alta é mais nítida.",
    elbow: "Quanto os grupos deixam sem explicar",
    elbowAbout: "Inércia por número de grupos: um cotovelo mostra onde mais grupos deixam de ajudar.",

    compare: "Comparar",
    compareWith: "Comparar com …",
    compareAbout: "Duas personas ou duas coortes quaisquer",
    comparePersonas: "Comparar duas personas",
    compareCohorts: "Comparar duas coortes",
    sideBySide: "Lado a lado",
    sharesSideBySide: "Os grupos, lado a lado",

    which: "Que persona seria esta?",
    whichAnswer: "Seria",
    whichWaiting: "A resposta aparece aqui assim que houver um número.",
    whichEntered: "Informado",
    whichClear: "Recomeçar",
    whichDistance: "Distância até cada grupo (0 é a pessoa média do grupo)",
    whichAverage: "Ao lado dos dois grupos mais próximos, em média",
    whichNeedsScript:
      "O cálculo precisa de JavaScript, que está desligado aqui. As regras práticas abaixo acertam quase sempre.",
    whichNot:
      "Um dos grupos é pequeno demais para isto: o centro revelaria algo de pouca gente. Restam as regras práticas abaixo.",
    whichRules: "Regras práticas",

    glossary: "Glossário",
    glossaryTitle: "Palavras, e o que querem dizer aqui",
    search: "Buscar",
    searchTitle: "Tudo, pelo nome",
    searchHint: "Uma persona, uma medida, uma palavra …",
    searchNone: "Nada com esse nome.",
    personas: "Personas",
    words: "Palavras",
    close: "Fechar",

    present: "Apresentar",
    presentSlides: "Apresentar em slides",
    presentThis: "Em um slide",
    presentKeys:
      "As setas passam os slides, F ocupa a tela toda, S abre as notas, D troca claro e escuro, Esc mostra todos os slides.",
    howLooked: "Como olhamos",
    changed: column === undefined ? "O que mudou" : `O que difere por ${spaced(column)}`,
    howSure: "Até onde vai a certeza",
    speakerNotes: "Notas para quem fala",
    nextSlide: "Próximo slide",
    lastSlide: "Este é o último slide.",
    timeSoFar: "Tempo até agora",
    putInWiki: "Coloque isto na sua wiki",
    wikiAbout:
      "Escolha a sua wiki, copie as linhas e cole lá. Os endereços não mudam, então a wiki sempre mostra a versão mais nova.",
    wikiUnnamed:
      "Aqui aparece um grupo sem nome: na próxima versão, estes endereços podem mostrar outras pessoas, e só valem até o grupo ganhar um nome.",
    wikiNoAddress:
      "As linhas para colar precisam do endereço deste site, que a equipe de dados pode incluir nas configurações.",
    yourWiki: "A sua wiki",
    copy: "Copiar",
    copied: "Copiado",
    forAdministrator: "Para quem administra:",
    asPicture: "Como imagem",
    asFrame: "Ao vivo, em um quadro",
    frameAllowed:
      "Quadros também precisam da equipe de dados, que inclui o endereço da wiki nas configurações deste site.",
    frameNobody:
      "Nenhuma wiki pode mostrar quadros deste site ainda; imagens funcionam. A equipe de dados libera uma com esta linha das configurações:",
    frameHeight: "Altura do quadro que basta a partir de 320 pixels de largura:",
    asFiles: "Como arquivos",
    filePicture: "Imagem (SVG)",
    filePictureDark: "Imagem para páginas escuras (SVG)",
    filePixels: "Imagem (PNG)",
    fileWords: "Em palavras (Markdown)",
    fileFigures: "Números (JSON)",
    fileSingle: "Um só arquivo para enviar ou guardar em uma pasta (HTML)",
    inFull: "Ver por inteiro",
    things: {
      persona: "cartão da persona",
      family: "todas as personas e suas parcelas",
      feature: "diagramas de caixa por persona",
      pair: "comparação de duas personas",
      cohorts: "comparação de duas coortes"
    }
  })
};
