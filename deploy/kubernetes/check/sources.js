// What the code and the documents say, to hold the manifests against.
import { readFileSync } from "node:fs";

export const repository = new URL("../../../", import.meta.url);
export const services = ["plans-service", "initiatives-service", "health-data-service"];
const read = (path) => readFileSync(new URL(path, repository), "utf8");

function properties(path) {
  const pairs = read(path)
    .split("\n")
    .filter((line) => /^[^#%\s][^=]*=/.test(line))
    .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]);
  return Object.fromEntries(pairs);
}

const kit = properties("service-kit/src/main/resources/META-INF/microprofile-config.properties");

/** What is configured where nobody sets it. */
export function propertiesOf(service) {
  return { ...kit, ...properties(`${service}/src/main/resources/application.properties`) };
}

/** A service's topics with their kind, the channels that it reads, and the connections that one instance may hold. */
export function serviceOf(name) {
  const own = propertiesOf(name);
  const publishes = {};
  const reads = [];
  for (const [key, value] of Object.entries(own)) {
    const topic = key.match(/^helhed\.relay\.topics\."(.+)"$/)?.[1];
    if (topic) {
      publishes[topic] = value;
    }
    const channel = key.match(/^mp\.messaging\.incoming\.(.+)\.topic$/)?.[1];
    if (channel) {
      const group = own[`mp.messaging.incoming.${channel}.group.id`].replace("${quarkus.application.name}", name);
      reads.push({ topic: value, group });
    }
  }
  // One more is the watch's own.
  const connections =
    1 +
    ["reactive.max-size", "jdbc.max-size", "vault.jdbc.max-size"]
      .map((key) => Number(own[`quarkus.datasource.${key}`] ?? 0))
      .reduce((sum, one) => sum + one);
  return { name, publishes, reads, connections };
}

/** The rows of the first table under a heading, cells without their Markdown. */
export function table(path, heading) {
  const text = read(path);
  const from = text.indexOf(`\n${heading}\n`);
  if (from < 0) {
    throw new Error(`${path} has no heading "${heading}"`);
  }
  const rows = [];
  for (const line of text.slice(from + heading.length + 2).split("\n")) {
    if (line.startsWith("|")) {
      rows.push(line.slice(1, -1).split("|").map((cell) => cell.trim().replace(/\[?`([^`]*)`\]?(\([^)]*\))?/g, "$1")));
    } else if (rows.length > 0 || line.startsWith("#")) {
      break;
    }
  }
  return rows.slice(2);
}
