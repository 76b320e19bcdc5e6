// Refuses an AsyncAPI document that the parser has anything against.
import { Parser, fromFile } from "@asyncapi/parser";

const { diagnostics } = await fromFile(new Parser(), process.argv[2]).parse();
for (const one of diagnostics) console.error(`${one.path.join("/")}: ${one.message}`);
process.exitCode = diagnostics.length === 0 ? 0 : 1;
