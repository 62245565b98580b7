// Checks a JSON file against a JSON Schema: node validate.mjs schema.json file.json
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

const [schema, value] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, "utf8")));
// Formats such as uint32 are Rust's and say nothing to JSON Schema.
const ajv = new Ajv({ allErrors: true, validateFormats: false });
if (!ajv.validate(schema, value)) {
  console.error(ajv.errorsText(ajv.errors, { separator: "\n" }));
  process.exit(1);
}
