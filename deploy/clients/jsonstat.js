// Refuses a JSON-stat dataset of which the toolkit that readers use gets other cells than those that are in the second file.
import { readFileSync } from "node:fs";
import JSONstat from "jsonstat-toolkit";

const [answer, expected] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
const dataset = JSONstat(answer);
const wrong = expected.filter(({ codes, value, status }) => {
  const cell = dataset.Data(codes);
  return cell === null || cell.value !== value || (cell.status ?? null) !== status;
});
for (const one of wrong.slice(0, 5)) console.error(JSON.stringify({ expected: one, found: dataset.Data(one.codes) }));
console.log(`${expected.length - wrong.length} of ${expected.length} cells are the same`);
process.exitCode = dataset.class === "dataset" && dataset.n === expected.length && wrong.length === 0 ? 0 : 1;
