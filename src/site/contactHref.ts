/** Returns the address of the contact as a link's target; undefined where it is neither a mail nor a web address. */
export function contactHref(contact: string): string | undefined {
  if (/^https?:\/\//i.test(contact)) return contact;
  return /^[^\s@:/]+@[^\s@:/]+$/.test(contact) ? `mailto:${contact}` : undefined;
}
