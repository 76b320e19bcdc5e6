// What alerts, objectives and dashboards must keep to.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { repository } from "./sources.js";

const page = "docs/operations.md";
const operators = /^(?:by|without|on|ignoring|group_left|group_right|and|or|unless|bool|offset|inf|nan)$/i;

/** The metrics of an expression: names that are no function, no operator, no label, and stand in no text. */
export function metricsOf(expression) {
  const bare = expression
    .replace(/"(?:[^"\\]|\\.)*"/g, '""')
    .replace(/\{[^}]*\}/g, "")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/gi, "");
  return [...bare.matchAll(/[a-zA-Z_:][\w:]*(?!\w*\s*\()/g)]
    .filter(({ index }) => !/[\w.]/.test(bare[index - 1] ?? ""))
    .map(([name]) => name)
    .filter((name) => !operators.test(name));
}

const rulesOf = (resources) =>
  resources.filter(({ kind }) => kind === "PrometheusRule").flatMap(({ spec }) => spec.groups.flatMap(({ rules }) => rules));

export function dashboardsOf(resources) {
  const map = resources.find(({ kind, metadata }) => kind === "ConfigMap" && metadata.labels?.grafana_dashboard);
  return Object.entries(map?.data ?? {}).map(([file, text]) => [file, JSON.parse(text)]);
}

/** What the services show, by the list that their tests hold them against. */
export function listed() {
  const text = readFileSync(new URL("metrics.txt", import.meta.url), "utf8");
  return text.split("\n").filter((line) => line && !line.startsWith("#")).map((line) => line.split(" ")[0]);
}

/** Names that are rested on and shown by nobody, and listed ones that nothing rests on. */
export function metrics(resources) {
  const rules = rulesOf(resources);
  const panels = dashboardsOf(resources).flatMap(([file, board]) =>
    board.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [`${file} "${title}"`, expr])),
  );
  const used = [...rules.map(({ alert, record, expr }) => [alert ?? record, String(expr)]), ...panels].flatMap(([where, expr]) =>
    metricsOf(expr).map((name) => [where, name]),
  );
  const known = new Set([...listed(), ...rules.flatMap(({ record }) => record ?? []), "up"]);
  const names = new Set(used.map(([, name]) => name));
  return [
    ...used.filter(([, name]) => !known.has(name)).map(([where, name]) => `${where} rests on ${name}, which nobody shows`),
    ...listed().filter((name) => !names.has(name)).map((name) => `${name} is listed and nothing rests on it`),
  ];
}

/** Each alert says how bad it is and what to do, and each such paragraph has its alert. */
export function alerts(resources) {
  const text = readFileSync(new URL(page, repository), "utf8");
  const section = text.slice(text.indexOf("\n## Alerts\n") + 1).split(/\n## /)[0];
  const paragraphs = [...section.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
  const all = rulesOf(resources).filter(({ alert }) => alert);
  return [
    ...all.flatMap(({ alert, labels, annotations, for: wait }) =>
      [
        [["critical", "warning"].includes(labels?.severity), "has no severity"],
        [annotations?.summary, "has no summary"],
        [annotations?.runbook_url?.endsWith(`/${page}#${alert.toLowerCase()}`), "leads to another runbook"],
        [paragraphs.includes(alert), `has no paragraph in ${page}`],
        [alert.startsWith("Budget") || wait, "does not say how long it waits"],
      ].flatMap(([holds, fault]) => (holds ? [] : [`${alert} ${fault}`])),
    ),
    ...paragraphs.filter((name) => !all.some(({ alert }) => alert === name)).map((name) => `No alert leads to ${name} in ${page}`),
  ];
}

const overlap = (one, other) =>
  one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h;

/** Dashboards that Grafana loads and shows as they are meant. */
export function dashboards(resources) {
  return dashboardsOf(resources).flatMap(([file, { uid, title, schemaVersion, templating, panels }]) => {
    const variables = new Set(templating.list.map(({ name }) => name));
    const ids = panels.map(({ id }) => id);
    const used = [...JSON.stringify(panels).matchAll(/\$\{?(\w+)\}?/g)].map(([, name]) => name).filter((name) => !name.startsWith("__"));
    return [
      [/^helhed-/.test(uid) && title && schemaVersion >= 36, "has no uid, title or version of its schema"],
      [new Set(ids).size === ids.length, "has two panels of one id"],
      [used.every((name) => variables.has(name)), "uses a variable that it does not have"],
      ...panels.flatMap((panel, index) => [
        [panel.type && panel.title && panel.fieldConfig?.defaults?.unit, `"${panel.title}" has no title, type or unit`],
        [panel.gridPos.x + panel.gridPos.w <= 24, `"${panel.title}" leaves the page`],
        [panels.slice(index + 1).every((other) => !overlap(panel.gridPos, other.gridPos)), `"${panel.title}" lies on another panel`],
        [panel.targets.length > 0 && panel.targets.every(({ refId, expr, datasource }) => refId && expr && datasource.uid === "${datasource}"), `"${panel.title}" has no query`],
      ]),
    ].flatMap(([holds, fault]) => (holds ? [] : [`${file} ${fault}`]));
  });
}

export const hasPromtool = spawnSync("promtool", ["--version"]).status === 0;

/** Prometheus' own tool: it reads the rules, and runs what rules.test.yaml says of them. */
export function promtool(resources) {
  mkdirSync("target", { recursive: true });
  for (const rule of resources.filter(({ kind }) => kind === "PrometheusRule")) {
    writeFileSync(`target/${rule.metadata.name}.yaml`, JSON.stringify(rule.spec));
  }
  const run = (...args) => execFileSync("promtool", args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  return [run("check", "rules", "target/alerts.yaml", "target/objectives.yaml"), run("test", "rules", "rules.test.yaml")].join("");
}

/** The alerts that rules.test.yaml never sees fire. */
export function untested(resources) {
  const text = readFileSync(new URL("rules.test.yaml", import.meta.url), "utf8");
  return rulesOf(resources)
    .filter(({ alert }) => alert && !new RegExp(`alertname: ${alert}\\n\\s+exp_alerts:`).test(text))
    .map(({ alert }) => alert);
}
