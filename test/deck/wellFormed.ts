/** What makes a text no XML, as far as programs write such: tags that do not match, bare ampersands, letters that XML 1.0 has not. */
export function xmlFaults(xml: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^?]*\?>/, "");
  for (const [tag, closing, name, attributes, empty] of body.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g
  )) {
    const names = [...(attributes ?? "").matchAll(/([\w:]+)="/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) faults.push(`an attribute twice: ${tag}`);
    if (closing) {
      if (open.pop() !== name) faults.push(`closes what is not open: ${tag}`);
    } else if (!empty) open.push(name);
  }
  const rest = body.replace(/<\/?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*\/?>/g, "");
  if (/[<>]/.test(rest)) faults.push(`not a tag: ${/.{0,20}[<>].{0,40}/.exec(rest)?.[0]}`);
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml)) faults.push("a bare ampersand");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) faults.push("a control character");
  if (open.length > 0) faults.push(`never closed: ${open.join(", ")}`);
  return faults;
}
