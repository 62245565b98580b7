// Makes of the custom elements manifest what editors and people read:
// node reference.mjs custom-elements.json vscode.html-custom-data.json elements.md
import { readFileSync, writeFileSync } from "node:fs";

const [manifest, data, page] = process.argv.slice(2);
const elements = JSON.parse(readFileSync(manifest, "utf8")).modules.map(({ path, declarations: [it] }) => ({ ...it, path }));

/** The values that a type names: `"lazy" | "eager"`. */
const values = (type) => [...(type?.text ?? "").matchAll(/"([^"]+)"/g)].map(([, name]) => ({ name }));

const tags = elements.map(({ tagName, description, attributes }) => ({
  name: tagName,
  description,
  attributes: attributes.map(({ name, description, type }) => ({ name, description, ...(values(type).length && { values: values(type) }) })),
}));
writeFileSync(data, `${JSON.stringify({ version: 1.1, tags }, null, 2)}\n`);

const cell = (text = "") => text.replaceAll("|", "\\|").replace(/\n/g, " ");
const code = (text) => (text ? `\`${cell(text)}\`` : "");
const table = (head, rows) => [`| ${head.join(" | ")} |`, `|${"---|".repeat(head.length)}`, ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");
/** The words before an example, and the example. */
const told = (description = "") => {
  const [words, example = ""] = description.split("\n\n```js\n");
  return [cell(words), example.replace(/\n?```$/, "").split("\n").map(code).join("<br>")];
};
const entries = { "dist/element.js": ["trotsky-at-a-glance", "trotsky-at-a-glance/element"], "dist/glance-element.js": ["trotsky-at-a-glance/glance-card", "trotsky-at-a-glance/glance-element"] };

const chapter = ({ tagName, name, path, description, slots, attributes, members, events, cssParts, cssProperties }) => {
  const [defines, only] = entries[path];
  const call = ({ name, parameters }) => `${name}(${(parameters ?? []).map((it) => it.name).join(", ")})`;
  return `## \`<${tagName}>\`

${description}

\`import "${defines}"\` defines it; \`import { ${name} } from "${only}"\` defines nothing.

### Attributes

${table(["attribute", "type", "what it does"], attributes.map((it) => [code(it.name), code(it.type?.text), cell(it.description)]))}

### Properties

${table(["property", "type", "what it is", "example"], members.filter(({ kind }) => kind === "field").map((it) => [code(`${it.static ? `${name}.` : ""}${it.name}`), code(it.type?.text), ...told(it.description)]))}

### Methods

${table(["method", "what it does", "example"], members.filter(({ kind }) => kind === "method").map((it) => [code(call(it)), ...told(it.description)]))}

### Events

They bubble, and leave shadow roots.

\`\`\`js
card.addEventListener("glance-momentchange", ({ detail }) => console.log(detail.id, detail.date));
\`\`\`

${table(["event", "type", "what it says"], events.map((it) => [code(it.name), code(it.type?.text), cell(it.description)]))}

### Slot

${slots.map((it) => cell(it.description)).join("\n")}

\`\`\`html
<${tagName}><a href="/article">The article</a></${tagName}>
\`\`\`

### Parts

\`\`\`css
${tagName}::part(footer) { border-top: 1px solid; }
\`\`\`

${table(["part", "what it is"], cssParts.map((it) => [code(it.name), cell(it.description)]))}

### Custom properties

\`\`\`css
${tagName} { --glance-accent: light-dark(#0b5563, #7fd1de); }
\`\`\`

${table(["property", "what it sets"], cssProperties.map((it) => [code(it.name), cell(it.description)]))}
`;
};
writeFileSync(
  page,
  `<!-- Made of the custom elements manifest, which is made of the comments in pkg/src. \`UPDATE=1 cargo xtask test --only package\` writes it anew. -->

# The elements

Their attributes, properties, methods, events, parts and custom properties. Editors complete them: VS Code where
\`html.customData\` in its settings names \`./node_modules/trotsky-at-a-glance/dist/vscode.html-custom-data.json\`,
WebStorm by the package's manifest; in JSX, Vue and Svelte the types of \`trotsky-at-a-glance/react\`, \`/vue\` and
\`/svelte\` do.

${elements.map(chapter).join("\n")}`,
);
