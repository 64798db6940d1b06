// The English that a Portuguese page must not have: the words of english.ts, and the months.
import {readFileSync} from "node:fs";
import ts from "typescript";

/** Words that both languages have, and names of things: they prove nothing. */
export const SHARED: readonly string[] =
  "a as data do for no particular persona personas site sites total csv json javascript yaml ml k kmeans v cramér dbscan rand calinski harabasz davies bouldin kneedle gap jaccard slide slides esc d f s wiki svg png html markdown pixels macro iframe proxy csp editor notion github wgallowexternalimagesfrom wgrawhtml wgallowexternalimages htmlok iframetag link plugin".split(
    " "
  );

/** Returns the words that tell English from Portuguese, and those that do not. */
export function englishWords(): {
  readonly dictionary: ReadonlySet<string>;
  readonly shared: ReadonlySet<string>;
} {
  const shared = new Set([...SHARED, ...monthsOf("pt-BR")]);
  const words = [...wordsIn("src/report/english.ts"), ...monthsOf("en")];
  return {dictionary: new Set(words.filter((word) => !shared.has(word))), shared};
}

/** Returns the texts that hold a word of the dictionary. */
export function textsWith(dictionary: ReadonlySet<string>, texts: readonly string[]): string[] {
  return texts.filter((text) => wordsOf(text).some((word) => dictionary.has(word)));
}

/** Returns every word of the texts in a file of sentences, in lower case. */
export function wordsIn(path: string): Set<string> {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return new Set(texts.flatMap(wordsOf));
}

/** Returns the words of a text, in lower case. */
export function wordsOf(text: string): string[] {
  // Names of settings, "allow_iframes", are names in every language.
  return (
    text
      .toLowerCase()
      .replace(/\w+_\w+/g, " ")
      .match(/\p{L}+/gu) ?? []
  );
}

// Long and short.
function monthsOf(language: string): string[] {
  return (["long", "short"] as const).flatMap((month) => {
    const {format} = new Intl.DateTimeFormat(language, {month, timeZone: "UTC"});
    return Array.from({length: 12}, (_, i) => format(Date.UTC(2026, i))).flatMap(wordsOf);
  });
}
