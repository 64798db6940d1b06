import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {wcagContrast} from "culori";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {checkLookColors} from "../../src/personas/checkLook.js";
import {siteColors} from "../../src/personas/look.js";
import {readLook} from "../../src/personas/readLook.js";
import {svgDanger} from "../../src/personas/svgDanger.js";
import {parseYaml} from "../../src/study/readYaml.js";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path d="M0 0h9v9z"/></svg>';

function read(files: Readonly<Record<string, string | Uint8Array>>, more?: (root: string) => void) {
  const root = mkdtempSync(join(tmpdir(), "kindred-look-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), {recursive: true});
      writeFileSync(join(root, path), content);
    }
    more?.(root);
    const {look, problems} = readLook(root);
    return {look, said: problems.map(({message}) => message)};
  } finally {
    rmSync(root, {recursive: true});
  }
}

describe("readLook(root)", () => {
  test("is no look, and no problem, without a file", () => {
    expect(read({})).toEqual({look: undefined, said: []});
  });

  test("reads colours as #rrggbb, names of faces, and a logo with its size", () => {
    const yaml = `colors: {light: {accent: navy}}\nfonts: {text: {name: Lumen Sans}}\nlogo: {file: l/logo.svg, alt: Lumen}\n`;
    const {look, said} = read({"personas/look.yaml": yaml, "personas/l/logo.svg": SVG});
    expect(said).toEqual([]);
    expect(look).toMatchObject({
      colors: {light: {accent: "#000080"}, dark: {}},
      text: {name: "Lumen Sans"},
      logo: {alt: "Lumen", light: {type: "image/svg+xml", width: 120, height: 40}}
    });
    expect(siteColors(look, "light")).toMatchObject({accent: "#000080", ink: "#1f1d19"});
  });

  test("refuses a file that is too large, and a link that leads out of personas/", () => {
    const yaml = "logo: {file: logo.svg, dark: out.svg, alt: Lumen}\n";
    const large = SVG.replace("</svg>", `${"<path/>".repeat(15_000)}</svg>`);
    const files = {"personas/look.yaml": yaml, "personas/logo.svg": large, "secret.svg": SVG};
    const {look, said} = read(files, (root) =>
      symlinkSync(join(root, "secret.svg"), join(root, "personas/out.svg"))
    );
    expect(look?.logo).toBeUndefined();
    expect(said).toEqual([
      '"logo.svg" has 106 kB; 100 kB is the most',
      '"out.svg" does not lie in personas/'
    ]);
  });

  test("takes a PNG for what it is, whatever its name says", () => {
    const png = Buffer.from("89504e470d0a1a0a0000000d49484452000000500000001e", "hex");
    const yaml = (name: string): string => `logo: {file: ${name}, alt: Lumen}\n`;
    const {look} = read({"personas/look.yaml": yaml("a.png"), "personas/a.png": png});
    expect(look?.logo?.light).toMatchObject({type: "image/png", width: 80, height: 30});
    const {said} = read({"personas/look.yaml": yaml("a.svg"), "personas/a.svg": png});
    expect(said).toEqual(['"a.svg" is no SVG inside']);
  });
});

describe("checkLookColors(colors, yaml)", () => {
  test("lets pass only what can be read on every ground it lies on, by day and at night", () => {
    const hex = fc.integer({min: 0, max: 0xffffff}).map((n) => `#${n.toString(16).padStart(6, "0")}`);
    const some = fc.record({accent: hex, ink: hex, soft: hex, page: hex}, {requiredKeys: []});
    const {yaml} = parseYaml("look.yaml", "colors: {}\n");
    if (!yaml) throw new Error("this is YAML");
    fc.assert(
      fc.property(fc.record({light: some, dark: some}), (colors) => {
        if (checkLookColors(colors, yaml).length > 0) return;
        for (const mode of ["light", "dark"] as const) {
          const shown = siteColors({colors}, mode);
          for (const name of ["ink", "soft", "accent"] as const)
            for (const ground of ["page", "card"] as const)
              expect(wcagContrast(shown[name], shown[ground])).toBeGreaterThanOrEqual(4.5);
        }
      })
    );
  });

  test("names a colour that would do, which then does", () => {
    const {yaml} = parseYaml("look.yaml", "colors: {}\n");
    if (!yaml) throw new Error("this is YAML");
    for (const accent of ["#9fc3ff", "#ffff00", "#888888"]) {
      const [problem] = checkLookColors({light: {accent}}, yaml);
      const better = /"(#[0-9a-f]{6})"/.exec(problem.hint ?? "")?.[1] ?? "";
      expect(checkLookColors({light: {accent: better}}, yaml)).toEqual([]);
    }
  });
});

describe("svgDanger(svg)", () => {
  test.each([
    "<svg><script>alert(1)</script></svg>",
    '<svg><s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script></svg>',
    '<svg onload="alert(1)"/>',
    "<svg\nonload=alert(1)>",
    '<svg><a href="javascript:alert(1)"><path/></a></svg>',
    '<svg><a xlink:href="&#106;avascript&colon;alert(1)"/></svg>',
    '<svg><set attributeName="href" to="java\u0000script:alert(1)"/></svg>',
    "<svg><foreignObject><p/></foreignObject></svg>",
    '<svg><image href="https://elsewhere.example/x.png"/></svg>',
    "<svg><image href = //elsewhere.example/x.png /></svg>",
    '<svg><use href="data:image/svg+xml,%3Csvg/%3E"/></svg>',
    '<svg><style>@import "https://elsewhere.example/x.css"</style></svg>',
    '<svg><rect fill="url(https://elsewhere.example/x#y)"/></svg>',
    '<?xml-stylesheet href="x.css"?><svg/>',
    '<!DOCTYPE svg [<!ENTITY x "y">]><svg>&x;</svg>'
  ])("finds something in %j", (svg) => {
    expect(svgDanger(svg)).toEqual(expect.any(String));
  });

  test.each([
    SVG,
    '<?xml version="1.0"?><svg xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#a"/></svg>',
    '<svg><style>.a{fill:url(#g)}</style><image href="data:image/png;base64,AAAA"/></svg>',
    "<svg><title>Once upon a time: two of many</title></svg>"
  ])("finds nothing in %j", (svg) => {
    expect(svgDanger(svg)).toBeUndefined();
  });
});
