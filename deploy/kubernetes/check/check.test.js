import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { arrows } from "./arrows.js";
import * as laws from "./laws.js";
import { render } from "./render.js";
import * as rules from "./rules.js";
import { faultsOf } from "./schemas.js";
import { page, settings, variableOf } from "./settings.js";
import { repository, serviceOf, services, table } from "./sources.js";

const overlays = { single: "../overlays/single", production: "../overlays/production", "what they leave out": "every" };
const rendered = Object.fromEntries(Object.entries(overlays).map(([name, folder]) => [name, render(folder)]));
const { production } = rendered;

function changed(change) {
  const copy = structuredClone(production);
  change((kind, name) => copy.find((one) => one.kind === kind && (!name || one.metadata.name === name)), copy);
  return copy;
}

const deployment = (find) => find("Deployment", "plans-service").spec;
const pod = (find) => deployment(find).template.spec;

test("the schemas refuse nothing that is rendered", async () => {
  const faults = await faultsOf(Object.values(rendered));
  faults.forEach((list, index) => assert.deepEqual(list, [], Object.keys(rendered)[index]));
});

const plantedInSchemas = {
  "Deployment plans-service": (find) => (pod(find).containers[0].livenessProbe.httpGet.pat = "/"),
  "Service plans-service": (find) => (find("Service", "plans-service").spec.ports[0].port = "8080"),
  "HorizontalPodAutoscaler x": (find, all) =>
    all.push({ apiVersion: "autoscaling/v2", kind: "HorizontalPodAutoscaler", metadata: { name: "x" }, spec: { minReplicas: 2 } }),
  "NetworkPolicy closed": (find) => (find("NetworkPolicy", "closed").spec.policyTypes = "Ingress"),
  "Kafka kafka": (find) => (find("Kafka").spec.kafka.listeners[0].tsl = true),
  "KafkaTopic plans.area.v1": (find) => (find("KafkaTopic", "plans.area.v1").spec.partitions = "three"),
  "KafkaUser plans-service": (find) => (find("KafkaUser", "plans-service").spec.authorization.acls[0].operations = ["Wriet"]),
  "Cluster plans-db": (find) => (find("Cluster", "plans-db").spec.postgresql.synchronous.number = "1"),
  "ScheduledBackup plans-db": (find) => (find("ScheduledBackup", "plans-db").spec.shedule = "x"),
  "ScaledObject plans-service": (find) => (find("ScaledObject", "plans-service").spec.triggers[1].metdata = {}),
  "HTTPRoute plans-service": (find) => (find("HTTPRoute", "plans-service").spec.rules[0].matches[0].path.type = "Prefix"),
  "Keycloak keycloak": (find) => (find("Keycloak").spec.hostname.hostnam = "x"),
  "KeycloakRealmImport helhed": (find) => (find("KeycloakRealmImport").spec.realm.acessTokenLifespan = 1),
  "Certificate helhed": (find) => delete find("Certificate").spec.issuerRef,
  "ExternalSecret plans-db-app": (find) => (find("ExternalSecret", "plans-db-app").spec.secretStoreRef.kind = "Store"),
  "PrometheusRule alerts": (find) => (find("PrometheusRule", "alerts").spec.groups[0].rules[0].sumary = "x"),
  "PodMonitor services": (find) => (find("PodMonitor").spec.podMetricsEndpoints[0].prot = "x"),
};

test("the schemas find each planted fault", async () => {
  const all = changed((find, copy) => Object.values(plantedInSchemas).forEach((plant) => plant(find, copy)));
  const [faults] = await faultsOf([all]);
  assert.deepEqual([...new Set(faults.map(([name]) => name))].toSorted(), Object.keys(plantedInSchemas).toSorted());
});

for (const [name, resources] of Object.entries(rendered)) {
  test(`${name}: the laws hold`, () => {
    assert.deepEqual([...laws.pods(resources), ...laws.secrets(resources), ...laws.kafka(resources)], []);
  });

  test(`${name}: who may speak to whom is what docs/architecture.md says`, () => {
    assert.deepEqual([...arrows(resources)].toSorted(), stated());
  });
}

test("the kind of each topic is the one that docs/events.md states", () => {
  const stated = table("docs/events.md", "## Topics")
    .flatMap(([topic, , kind]) =>
      topic.startsWith("<service>") ? services.map((name) => [topic.replace("<service>", name), kind]) : [[topic, kind]],
    )
    .toSorted();
  assert.deepEqual(services.flatMap((name) => Object.entries(serviceOf(name).publishes)).toSorted(), stated);
});

test("docs/settings.md is what the code has", () => {
  assert.equal(readFileSync(new URL("docs/settings.md", repository), "utf8"), page());
});

test("alerts, objectives and dashboards rest on what is shown, and are explained", () => {
  const resources = production;
  assert.deepEqual([...rules.metrics(resources), ...rules.alerts(resources), ...rules.dashboards(resources)], []);
  assert.deepEqual(rules.untested(resources), [], "alerts that no test of the rules sees fire");
});

test("metrics are told from functions, operators, labels and texts", () => {
  const metrics = rules.metricsOf(
    'max by (a, le) (rate(x_total{b="c", d=~"e.+"}[5m])) > on (f) group_left 2.5 * g:h:rate5m and absent(up{i="j"}) or 1e3 * k',
  );
  assert.deepEqual(metrics, ["x_total", "g:h:rate5m", "up", "k"]);
});

test("promtool reads the rules, and they do what rules.test.yaml says", { skip: !rules.hasPromtool && "promtool is missing: apt-get install prometheus" }, () => {
  assert.match(rules.promtool(production), /SUCCESS/);
  const blunt = changed((find) => (alert(find, "OutboxOld").expr = "max by (service) (helhed_outbox_oldest_seconds) > 600"));
  assert.throws(() => rules.promtool(blunt), /OutboxOld/);
});

test("each setting that a pod is given is one of the table", () => {
  const names = new Set(settings().map(({ name }) => name));
  const variables = new Set([...names].map(variableOf));
  const unknown = (resources) => [
    ...resources
      .filter(({ kind, metadata }) => kind === "ConfigMap" && metadata.name.includes("-service-"))
      .flatMap(({ data }) => Object.keys(data)),
    ...resources
      .filter(({ kind }) => kind === "Deployment" || kind === "Job")
      .flatMap(({ spec }) => spec.template.spec.containers.flatMap(({ env }) => (env ?? []).map(({ name }) => name))),
  ].filter((variable) => !variables.has(variable));
  const files = (resources) =>
    resources
      .filter(({ kind }) => kind === "Deployment" || kind === "Job")
      .flatMap(({ spec }) => spec.template.spec.volumes.filter(({ name }) => name === "secrets"))
      .flatMap(({ projected }) => projected.sources.flatMap(({ secret }) => secret.items.map(({ path }) => path)))
      .filter((path) => !names.has(path));
  for (const resources of Object.values(rendered)) {
    assert.deepEqual([...unknown(resources), ...files(resources)], []);
  }
  assert.deepEqual(unknown(changed((find) => (find("ConfigMap", find("Deployment", "plans-service").spec.template.spec.containers[0].envFrom[0].configMapRef.name).data.HELHED_RELAY_BACH = "1"))), ["HELHED_RELAY_BACH"]);
  assert.deepEqual(files(changed((find) => (pod(find).volumes.find(({ name }) => name === "secrets").projected.sources[0].secret.items[0].path = "password"))), ["password"]);
});

const planted = {
  "pods: runs as root": (find) => (pod(find).securityContext.runAsUser = 0),
  "pods: has no seccomp profile": (find) => delete pod(find).securityContext.seccompProfile,
  "pods: may gain privileges": (find) => delete pod(find).containers[0].securityContext.allowPrivilegeEscalation,
  "pods: may write its root file system": (find) => (pod(find).containers[0].securityContext.readOnlyRootFilesystem = false),
  "pods: has capabilities": (find) => (pod(find).containers[0].securityContext.capabilities.add = ["NET_ADMIN"]),
  "pods: has a token of the API server": (find) => delete pod(find).automountServiceAccountToken,
  "pods: takes the names of Services for settings": (find) => delete pod(find).enableServiceLinks,
  "pods: has a folder of its node": (find) => pod(find).volumes.push({ name: "x", hostPath: { path: "/" } }),
  "pods: has no limits": (find) => delete pod(find).containers[0].resources.limits,
  "pods: has no fixed image": (find) => (pod(find).containers[0].image = "helhed/plans-service:latest"),
  "pods: has not one autoscaler": (find) => (find("ScaledObject", "plans-service").spec.minReplicaCount = 1),
  "pods: starts with less than two": (find) => (deployment(find).replicas = 1),
  "pods: goes below its number": (find) => (deployment(find).strategy.rollingUpdate.maxUnavailable = 1),
  "pods: has not all probes": (find) => delete pod(find).containers[0].startupProbe,
  "pods: is killed before it has drained": (find) => (pod(find).terminationGracePeriodSeconds = 30),
  "pods: has no disruption budget": (find) => (find("PodDisruptionBudget", "plans-service").spec.selector.matchLabels = { x: "y" }),
  "pods: is not spread": (find) => delete pod(find).topologySpreadConstraints,
  "pods: may take more connections": (find) => (find("ScaledObject", "plans-service").spec.maxReplicaCount = 9),
  "pods: shows its management port": (find) => find("Service", "plans-service").spec.ports.push({ targetPort: "management" }),
  "pods: knows the owner of its schema": (find) => (pod(find).volumes[2].projected.sources[0].secret.name = "plans-db-owner"),
  "pods: The namespace is not restricted": (find) => (find("Namespace").metadata.labels = {}),
  "secrets: is written down": (find, all) => all.push({ kind: "Secret", metadata: { name: "x" } }),
  "secrets: has a secret in KAFKA_SASL_JAAS_CONFIG": (find) => (find("ConfigMap").data.KAFKA_SASL_JAAS_CONFIG = "x"),
  "secrets: has the secret of a client": (find) => (find("KeycloakRealmImport").spec.realm.clients = [{ secret: "x" }]),
  "kafka: Topics": (find) => (find("KafkaTopic", "plans.area.v1").metadata.name = "plans.area.v2"),
  "kafka: is not kept": (find) => (find("KafkaTopic", "plans.area.v1").spec.config["cleanup.policy"] = "delete"),
  "kafka: Rights of plans-service": (find) => find("KafkaUser", "plans-service").spec.authorization.acls.pop(),
  "kafka: has a right on more than it names": (find) =>
    (find("KafkaUser", "kafka-lag").spec.authorization.acls[0].resource.name = "*"),
  "kafka: Lag of plans-service": (find) => find("ScaledObject", "plans-service").spec.triggers.pop(),
};

const alert = (find, name) => find("PrometheusRule", "alerts").spec.groups[0].rules.find((rule) => rule.alert === name);
const onBoard = (find, change) => {
  const { data } = find("ConfigMap", "dashboards");
  const board = JSON.parse(data["operations.json"]);
  change(board);
  data["operations.json"] = JSON.stringify(board);
};
Object.assign(planted, {
  "metrics: OutboxOld rests on helhed_outbox_old": (find) => (alert(find, "OutboxOld").expr = "helhed_outbox_old > 1"),
  "metrics: rests on helhed_bad": (find) => onBoard(find, ({ panels }) => (panels[0].targets[0].expr = "sum(rate(helhed_bad[5m]))")),
  "metrics: helhed_plans is listed": (find) => (find("ConfigMap", "dashboards").data["business.json"] = '{"panels": []}'),
  "alerts: has no severity": (find) => delete alert(find, "OutboxOld").labels,
  "alerts: has no summary": (find) => delete alert(find, "OutboxOld").annotations.summary,
  "alerts: leads to another runbook": (find) => (alert(find, "OutboxOld").annotations.runbook_url += "s"),
  "alerts: has no paragraph": (find) => (alert(find, "OutboxOld").alert = "OutboxAncient"),
  "alerts: No alert leads to OutboxOld": (find) => (alert(find, "OutboxOld").alert = "OutboxAncient"),
  "alerts: does not say how long": (find) => delete alert(find, "OutboxOld").for,
  "dashboards: has no uid": (find) => onBoard(find, (board) => delete board.uid),
  "dashboards: two panels of one id": (find) => onBoard(find, ({ panels }) => (panels[1].id = panels[0].id)),
  "dashboards: a variable that it does not have": (find) => onBoard(find, (board) => board.templating.list.pop()),
  "dashboards: no title, type or unit": (find) => onBoard(find, ({ panels }) => delete panels[0].fieldConfig.defaults.unit),
  "dashboards: leaves the page": (find) => onBoard(find, ({ panels }) => (panels[0].gridPos.w = 25)),
  "dashboards: lies on another": (find) => onBoard(find, ({ panels }) => (panels[0].gridPos = panels[1].gridPos)),
  "dashboards: has no query": (find) => onBoard(find, ({ panels }) => (panels[0].targets = [])),
});

for (const [what, plant] of Object.entries(planted)) {
  test(`a law finds the planted fault ${what}`, () => {
    const [law, fault] = what.split(": ");
    const faults = { ...laws, ...rules }[law](changed(plant));
    assert.ok(faults.some((one) => one.includes(fault)), `found only ${faults}`);
  });
}

function stated() {
  const groups = {
    "the services": services,
    "the databases": [...services.map((name) => name.replace("-service", "-db")), "keycloak-db"],
  };
  const expand = (cell) => cell.split(", ").flatMap((name) => groups[name] ?? [name]);
  const rows = table("docs/architecture.md", "## Who speaks to whom").flatMap(([from, to, ports]) =>
    expand(from).flatMap((one) =>
      (to === "itself" ? [one] : expand(to)).flatMap((other) => ports.split(", ").map((port) => `${one} ${other} ${port}`)),
    ),
  );
  return rows.toSorted();
}

test("an arrow too many and one too few are found", () => {
  const open = changed((find) => find("NetworkPolicy", "plans-service").spec.egress[0].to.push({ podSelector: { matchLabels: { "cnpg.io/cluster": "initiatives-db" } } }));
  const letIn = changed((find) => {
    find("NetworkPolicy", "plans-service").spec.egress[0].to.push({ podSelector: { matchLabels: { "cnpg.io/cluster": "initiatives-db" } } });
    find("NetworkPolicy", "initiatives-db").spec.ingress[0].from.push({ podSelector: { matchLabels: { "app.kubernetes.io/name": "plans-service" } } });
  });
  const shut = changed((find) => find("NetworkPolicy", "services").spec.egress.splice(1, 1));
  const abroad = changed((find) => find("NetworkPolicy", "plans-service").spec.egress[0].to.push({ namespaceSelector: { matchLabels: { "helhed.dk/role": "gateway" } } }));
  assert.deepEqual([...arrows(open)].toSorted(), stated(), "one side alone opens nothing");
  assert.ok(arrows(letIn).has("plans-service initiatives-db 5432"));
  assert.ok(!arrows(shut).has("plans-service keycloak 8080"));
  assert.ok(arrows(abroad).has("plans-service gateway 5432"));
});
