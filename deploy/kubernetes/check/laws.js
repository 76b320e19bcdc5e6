// What every overlay keeps to. Each law gives the sentences that say where it is broken.
import { serviceOf, services } from "./sources.js";
import { nameOf } from "./render.js";

const seconds = (text) => Number(text.replace(/s$/, ""));
const podSpecs = (resources) =>
  resources
    .filter(({ kind }) => kind === "Deployment" || kind === "Job")
    .map((resource) => ({ name: nameOf(resource), kind: resource.kind, pod: resource.spec.template.spec, resource }));

function settingsOf(resources, container) {
  const name = container.envFrom?.[0]?.configMapRef?.name;
  return resources.find(({ kind, metadata }) => kind === "ConfigMap" && metadata.name === name)?.data ?? {};
}

function restricted({ name, pod }) {
  const container = pod.containers[0].securityContext ?? {};
  return [
    [pod.securityContext?.runAsNonRoot === true && pod.securityContext.runAsUser > 0, "runs as root"],
    [pod.securityContext?.seccompProfile?.type === "RuntimeDefault", "has no seccomp profile"],
    [container.allowPrivilegeEscalation === false, "may gain privileges"],
    [container.readOnlyRootFilesystem === true, "may write its root file system"],
    [container.capabilities?.drop?.includes("ALL") && !container.capabilities.add, "has capabilities"],
    [pod.automountServiceAccountToken === false, "has a token of the API server"],
    [pod.enableServiceLinks === false, "takes the names of Services for settings"],
    [pod.volumes.some((one) => one.emptyDir?.sizeLimit), "has no bounded folder for temporary files"],
    [pod.volumes.every((one) => !one.hostPath), "has a folder of its node"],
    [!pod.hostNetwork && !pod.hostPID && !pod.hostIPC, "shares what is its node's"],
    [pod.containers.every((one) => one.resources?.requests?.cpu && one.resources.limits?.memory), "has no limits"],
    [pod.containers.every((one) => /:[^:/]+$/.test(one.image) && !one.image.endsWith(":latest")), "has no fixed image"],
  ].flatMap(([holds, fault]) => (holds ? [] : [`${name} ${fault}`]));
}

function serving(resources, { name, pod, resource }) {
  const [container] = pod.containers;
  const settings = settingsOf(resources, container);
  const labels = resource.spec.template.metadata.labels;
  const selected = ({ spec }) =>
    Object.entries(spec.selector.matchLabels ?? spec.selector).every(([key, value]) => labels[key] === value);
  const scalers = resources.filter(
    ({ kind, spec }) =>
      ["HorizontalPodAutoscaler", "ScaledObject"].includes(kind) && spec.scaleTargetRef.name === resource.metadata.name,
  );
  const { minReplicas, minReplicaCount, maxReplicas, maxReplicaCount } = scalers[0]?.spec ?? {};
  const least = minReplicas ?? minReplicaCount ?? 0;
  const most = maxReplicas ?? maxReplicaCount ?? Infinity;
  const service = serviceOf(resource.metadata.name);
  const database = resources.find(
    ({ kind, metadata }) =>
      kind === "Cluster" && settings.QUARKUS_DATASOURCE_REACTIVE_URL?.includes(`//${metadata.name}-rw`),
  );
  const connections = Number(database?.spec.postgresql.parameters.max_connections ?? 0);
  const probes = ["startupProbe", "readinessProbe", "livenessProbe"];
  const drain = seconds(settings.QUARKUS_SHUTDOWN_DELAY ?? "") + seconds(settings.QUARKUS_SHUTDOWN_TIMEOUT ?? "");
  const routed = resources.filter(({ kind }) => kind === "Service").filter(selected);
  return [
    [scalers.length === 1 && least >= 2, "has not one autoscaler with at least two instances"],
    [(resource.spec.replicas ?? 2) >= 2, "starts with less than two instances"],
    [resource.spec.strategy.rollingUpdate.maxUnavailable === 0, "goes below its number while it is rolled"],
    [probes.every((probe) => container[probe]?.httpGet.port === "management"), "has not all probes on the management port"],
    [pod.terminationGracePeriodSeconds > drain + 5, "is killed before it has drained"],
    [resources.some((one) => one.kind === "PodDisruptionBudget" && selected(one)), "has no disruption budget"],
    [pod.topologySpreadConstraints?.length >= 2, "is not spread"],
    [settings.QUARKUS_FLYWAY_MIGRATE_AT_START === "false", "migrates at its start"],
    [(most + 1) * service.connections + 10 <= connections, "may take more connections than its database has"],
    [routed.length === 1 && routed[0].spec.ports.every(({ targetPort }) => targetPort === "http"), "shows its management port"],
    [!JSON.stringify(pod).includes("db-owner"), "knows the owner of its schema"],
  ].flatMap(([holds, fault]) => (holds ? [] : [`${name} ${fault}`]));
}

/** Pods: all of the security of their namespace, and what it takes to be rolled, scaled and moved without a lost request. */
export function pods(resources) {
  const all = podSpecs(resources);
  const missing = services.filter((name) => !all.some((one) => one.name === `Deployment ${name}`));
  const namespace = resources.find(({ kind }) => kind === "Namespace");
  return [
    ...missing.map((name) => `${name} is missing`),
    ...(namespace?.metadata.labels["pod-security.kubernetes.io/enforce"] === "restricted" ? [] : ["The namespace is not restricted"]),
    ...all.flatMap(restricted),
    ...all.filter(({ kind }) => kind === "Deployment").flatMap((one) => serving(resources, one)),
  ];
}

/** No secret is written down. */
export function secrets(resources) {
  const values = resources
    .filter(({ kind }) => kind === "ConfigMap")
    .flatMap((map) => Object.entries(map.data).map(([key, value]) => [nameOf(map), key, value]))
    .filter(([, key, value]) => /PASSWORD|SECRET(?!S)|TOKEN|JAAS/.test(key) || /password=|:\/\/[^/]*:[^/]*@/.test(value));
  return [
    ...resources.filter(({ kind }) => kind === "Secret").map((one) => `${nameOf(one)} is written down`),
    ...values.map(([name, key]) => `${name} has a secret in ${key}`),
    ...resources
      .filter(({ kind, spec }) => kind === "KeycloakRealmImport" && JSON.stringify(spec).includes('"secret"'))
      .map((one) => `${nameOf(one)} has the secret of a client`),
  ];
}

/** Topics as the services would make them, and rights as they use them. */
export function kafka(resources) {
  const faults = [];
  const all = services.map(serviceOf);
  const topics = Object.assign({}, ...all.map(({ publishes }) => publishes));
  const found = resources.filter(({ kind }) => kind === "KafkaTopic");
  const same = (what, expected, actual) => {
    const [left, right] = [expected, actual].map((list) => list.toSorted().join("\n"));
    if (left !== right) {
      faults.push(`${what}: expected\n${left}\nfound\n${right}`);
    }
  };
  same("Topics", Object.keys(topics), found.map(({ metadata }) => metadata.name));
  for (const { metadata, spec } of found) {
    const isState = topics[metadata.name] === "state";
    const kept = isState ? spec.config["delete.retention.ms"] : spec.config["retention.ms"];
    if (spec.config["cleanup.policy"] !== (isState ? "compact" : "delete") || kept !== 90 * 24 * 3600 * 1000) {
      faults.push(`KafkaTopic ${metadata.name} is not kept as docs/events.md says`);
    }
  }
  for (const { name, publishes, reads } of all) {
    const user = resources.find(({ kind, metadata }) => kind === "KafkaUser" && metadata.name === name);
    const rights = (user?.spec.authorization.acls ?? []).map(
      ({ resource, operations }) =>
        `${resource.type} ${resource.patternType ?? "literal"} ${resource.name} ${operations.toSorted()}`,
    );
    same(
      `Rights of ${name}`,
      [
        ...Object.keys(publishes).map((topic) => `topic literal ${topic} Describe,Write`),
        ...reads.map(({ topic }) => `topic literal ${topic} Describe,Read`),
        ...reads.map(({ group }) => `group literal ${group} Read`),
      ],
      rights,
    );
    const scaled = resources.find(({ kind, metadata }) => kind === "ScaledObject" && metadata.name === name);
    if (scaled) {
      same(
        `Lag of ${name}`,
        reads.map(({ topic, group }) => `${topic} ${group}`),
        scaled.spec.triggers.filter(({ type }) => type === "kafka").map(({ metadata }) => `${metadata.topic} ${metadata.consumerGroup}`),
      );
    }
  }
  for (const user of resources.filter(({ kind }) => kind === "KafkaUser")) {
    for (const { resource, operations } of user.spec.authorization.acls) {
      if (resource.name === "*" || resource.patternType === "prefix" || operations.includes("All")) {
        faults.push(`${nameOf(user)} has a right on more than it names`);
      }
    }
  }
  return faults;
}
