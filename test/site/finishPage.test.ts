import {describe, expect, it} from "vitest";
import {finishPage} from "../../src/site/finishPage.js";

const page = (script: string, extra = ""): string => `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<meta name="generator" content="Observable Framework v1.13.4">
<title>Kin</title>
<link rel="preload" as="style" href="./_import/style.css">
<link rel="stylesheet" type="text/css" href="./_import/style.css">
<link rel="modulepreload" href="./_observablehq/client.js">
<link rel="icon external" href="./icon.svg">${extra}
<script type="module">
${script}
</script>
</head>
<body><a rel="external" download href="./features.csv">CSV</a></body>
</html>
`;

const IDLE = 'import "./_observablehq/client.js";\n';

describe("finishPage", () => {
  it("finishPage(html) leaves a script that Framework was to leave alone as it is, without the word that said so", () => {
    const own = page(IDLE, '\n<script rel="external" src="./mode.js"></script>');
    expect(finishPage(own)).toContain('\n<script src="./mode.js"></script>\n');
  });

  it("finishPage(html) makes a page without live cells pure HTML", () => {
    expect(finishPage(page(IDLE))).toBe(`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kin</title>
<link rel="stylesheet" type="text/css" href="./_import/style.css">
<link rel="icon" href="./icon.svg">
</head>
<body><a download href="./features.csv">CSV</a></body>
</html>
`);
  });

  it("finishPage(html) keeps scripts and preloads where a cell is live", () => {
    const live = finishPage(
      page('import {define} from "./_observablehq/client.js";\ndefine({id: "a", body: () => 1});')
    );
    expect(live).toContain("define({id");
    expect(live).toContain('rel="modulepreload"');
  });

  it("finishPage(html) takes away when files were changed", () => {
    const script =
      'import {registerFile} from "./s.js";\nregisterFile("./a.json", {"name":"./a.json","lastModified":1700000000000,"size":3});';
    const [first, second] = [script, script.replace("17000", "18111")].map((text) => finishPage(page(text)));
    expect(first).toBe(second);
    expect(first).toContain('"name":"./a.json","size":3');
  });

  it("finishPage(html) changes nothing the second time", () => {
    const once = finishPage(page(IDLE));
    expect(finishPage(once)).toBe(once);
    expect(finishPage('<html lang="de">')).toBe('<html lang="de">');
  });
});
