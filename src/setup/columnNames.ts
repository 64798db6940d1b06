// What columns are usually called. A name is a hint that breaks ties between columns whose contents would both do.

/** Scores a name by the first pattern that it meets: the earlier, the higher; 0 for none. */
export function nameScore(name: string, patterns: readonly RegExp[]): number {
  const plain = plainName(name);
  const index = patterns.findIndex((pattern) => pattern.test(plain));
  return index < 0 ? 0 : patterns.length - index;
}

/** Returns a name in small letters with single underscores: "Signed-Up At" and "signedUpAt" give "signed_up_at". */
export function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/(\p{Ll})(\p{Lu})|(\d)(\p{Lu}\p{Ll})/gu, "$1$3_$2$4")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_+|_+$/g, "");
}

/** Words for whoever is counted; the site calls people what their files call them. */
export const PEOPLE =
  "user|student|customer|member|player|learner|subscriber|account|visitor|guest|client|patient|driver|teacher|person";

export const USER_NAMES = [
  new RegExp(
    `^(${PEOPLE}|distinct|profile|anonymous)_?(id|uuid|key|number|no)$|^(uid|user|id_user|id_student)$`
  ),
  new RegExp(`(^|_)(${PEOPLE})(_|$)`),
  /^(id|uuid|guid|key)$/,
  /_(id|uuid|key)$|^id_/
] as const;

export const EVENT_NAMES = [
  /^(event|event_name|event_type|eventname|event_kind)$/,
  /^(action|activity|activity_type|action_type|action_name|kind|verb)$/,
  /^(type|name|category|what)$/,
  /(event|action|activity|kind|type)/
] as const;

export const TIME_NAMES = [
  /^(time|timestamp|ts|event_time|event_timestamp|occurred_at|happened_at|event_date|datetime)$/,
  /(^|_)(time|timestamp|datetime|ts)(_|$)|_at$/,
  /(^|_)(date|day|when)(_|$)|_on$/
] as const;

export const SIGNUP_NAMES = [
  /sign_?(ed_)?up|registered|registration|register_/,
  /^(created|created_at|creation_date|joined|joined_at|joined_on|join_date|date_joined|enrolled_at|enrolment_date)$/,
  /(join|enrol|creat|start|first_seen|onboard|activated|opened|since)/,
  /(time|date)|_at$|_on$/
] as const;

/** Moments of something that comes after, or that machines note: never a sign-up. */
export const NOT_SIGNUP =
  /(last|updat|modif|cancel|delet|churn|end|expir|birth|import|export|left|closed|unreg)/;

export const COUNT_NAMES = [
  /^(count|counts|n|times|number|quantity|qty|freq|frequency)$/,
  /^(clicks|views|hits|plays|sum_clicks?|num_events|event_count|n_events)$|_count$/
] as const;

export const EVENT_ID_NAMES = [/^(event_id|event_uuid|message_id|insert_id|id|uuid)$/] as const;

export const COHORT_NAMES = [
  /^cohort(_(id|name|month|group))?$/,
  /(cohort|intake|batch|semester|term|presentation|wave)/,
  /^(plan|tier|variant|experiment|experiment_arm|arm|group|segment)$/,
  /^(platform|channel|source|product|app|market|country|region)$/
] as const;

/** Yes-or-no columns that say what became of somebody; others ("newsletter", "is_test") say what somebody is. */
export const OUTCOME_NAME =
  /(subscri|convert|churn|retain|paid|paying|purchas|bought|order|pass|fail|withdr|cancel|complet|upgrad|renew|activat|return|success|graduat|won|lost|left|stay|kept|quit|drop|refund|hired|finish|came_back|still|_\d+d$)/;

export const BAD_NEWS = /(churn|fail|withdr|cancel|lost|left|quit|drop|refund|complain|not_)/;
