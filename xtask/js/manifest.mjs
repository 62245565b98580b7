// Checks a SCORM manifest against the schemas in a directory: node manifest.mjs directory imsmanifest.xml
import { readFileSync, readdirSync } from "node:fs";
import { validateXML } from "xmllint-wasm";

const [directory, path] = process.argv.slice(2);
const read = (fileName, place) => ({ fileName, contents: readFileSync(place, "utf8") });
const preload = readdirSync(directory).map((name) => read(name, `${directory}/${name}`));
// One schema that knows the namespaces of all: a manifest mixes them.
const imports = preload
  .filter(({ fileName }) => /^(imscp|adlcp|imsss)_(root)?v\dp\d(p\d)?\.xsd$/.test(fileName))
  .map(({ fileName, contents }) => `<import namespace="${/targetNamespace\s*=\s*"([^"]+)"/.exec(contents)[1]}" schemaLocation="${fileName}"/>`);
const all = { fileName: "all.xsd", contents: `<schema xmlns="http://www.w3.org/2001/XMLSchema">${imports.join("")}</schema>` };
const { valid, rawOutput } = await validateXML({ xml: [read("imsmanifest.xml", path)], schema: [all], preload });
if (!valid) {
  console.error(rawOutput);
  process.exit(1);
}
