// Prints the TypeScript types of a JSON Schema: node types.mjs schema.json
import { readFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";

// Beside words of its own a reference would become a type of its own, TextQuoteSelector5.
const bare = (key, value) => (value?.$ref ? { $ref: value.$ref } : value);
const schema = JSON.parse(readFileSync(process.argv[2], "utf8"), bare);
const options = { bannerComment: "// A dataset, as its JSON Schema has it.", additionalProperties: false, style: { printWidth: 120 } };
process.stdout.write(await compile(schema, schema.title, options));
