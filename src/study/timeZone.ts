import {findLikely} from "./didYouMean.js";

/** Whether a text is a zone of the IANA database as it is spelt there; offsets such as "+03:00" are not. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Z][\w+-]*(\/[\w+-]+)*$/.test(name)) return false;
  try {
    const found = new Intl.DateTimeFormat("en", {timeZone: name}).resolvedOptions().timeZone;
    // The runtime takes any case; databases may not. An alias comes back under another name.
    return found === name || found.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}

/** Returns the zone that was most likely meant, by its full name or its city, or undefined. */
export function likelyTimeZone(name: string): string | undefined {
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];
  const cities = zones.map((zone) => zone.slice(zone.lastIndexOf("/") + 1));
  const city = findLikely(name, cities);
  return findLikely(name, zones) ?? (city === undefined ? undefined : zones[cities.indexOf(city)]);
}
