// Who can speak to whom, worked out from the NetworkPolicies as a cluster would: the sender's must let out, the receiver's let in.

const outside = { gateway: { "helhed.dk/role": "gateway" }, monitoring: { "helhed.dk/role": "monitoring" } };
for (const operator of ["keda", "cnpg-system"]) {
  outside[operator] = { "kubernetes.io/metadata.name": operator };
}

function podsOf(resources) {
  const pods = {};
  for (const { kind, metadata, spec } of resources) {
    if (kind === "Deployment" || kind === "Job") {
      pods[metadata.name] = spec.template.metadata.labels;
    } else if (kind === "Cluster") {
      pods[metadata.name] = { "cnpg.io/cluster": metadata.name };
    } else if (kind === "Keycloak") {
      pods[metadata.name] = { app: "keycloak", ...spec.unsupported.podTemplate.metadata.labels };
    } else if (kind === "Kafka") {
      pods[metadata.name] = { "strimzi.io/cluster": metadata.name, "strimzi.io/name": `${metadata.name}-kafka` };
    }
  }
  return pods;
}

/** As Strimzi makes it from the listeners. */
function policyOfKafka({ metadata, spec }) {
  const listeners = spec.kafka.listeners.map(({ port, networkPolicyPeers }) => ({
    from: networkPolicyPeers,
    ports: [{ port }],
  }));
  const among = [{ podSelector: { matchLabels: { "strimzi.io/cluster": metadata.name } } }];
  return {
    podSelector: { matchLabels: { "strimzi.io/name": `${metadata.name}-kafka` } },
    policyTypes: ["Ingress"],
    ingress: [...listeners, { from: among, ports: [{ port: 9090 }, { port: 9091 }] }],
  };
}

function selects(selector, labels) {
  return (
    Object.entries(selector.matchLabels ?? {}).every(([key, value]) => labels[key] === value) &&
    (selector.matchExpressions ?? []).every(({ key, operator }) => {
      if (operator !== "Exists") {
        throw new Error(`The check does not know the operator ${operator}`);
      }
      return key in labels;
    })
  );
}

function matches(peer, labels, isOutside) {
  if (isOutside !== Boolean(peer.namespaceSelector)) {
    return false;
  }
  return isOutside ? selects(peer.namespaceSelector, labels) : selects(peer.podSelector, labels);
}

/** "from to port" for all that is let through; what has no peer named may speak to "anybody". */
export function arrows(resources) {
  const pods = podsOf(resources);
  const policies = [
    ...resources.filter(({ kind }) => kind === "NetworkPolicy").map(({ spec }) => spec),
    ...resources.filter(({ kind }) => kind === "Kafka").map(policyOfKafka),
  ];
  const rules = (labels, type) => {
    const mine = policies.filter((policy) => policy.policyTypes.includes(type) && selects(policy.podSelector, labels));
    if (mine.length === 0) {
      throw new Error(`No policy closes ${JSON.stringify(labels)} for ${type}`);
    }
    return mine.flatMap((policy) => policy[type.toLowerCase()] ?? []);
  };
  const found = new Set();
  for (const [to, labels] of Object.entries(pods)) {
    for (const { from, ports } of rules(labels, "Ingress")) {
      for (const { port } of ports) {
        for (const [name, others] of Object.entries(outside)) {
          if (from.some((peer) => matches(peer, others, true))) {
            found.add(`${name} ${to} ${port}`);
          }
        }
        for (const [name, others] of Object.entries(pods)) {
          const letsOut = rules(others, "Egress").some(
            (rule) =>
              rule.to?.some((peer) => matches(peer, labels, false)) && rule.ports.some((one) => one.port === port),
          );
          if (letsOut && from.some((peer) => matches(peer, others, false))) {
            found.add(`${name} ${to} ${port}`);
          }
        }
      }
    }
  }
  for (const [name, labels] of Object.entries(pods)) {
    for (const { to, ports } of rules(labels, "Egress")) {
      if (!to) {
        ports.forEach(({ port }) => found.add(`${name} anybody ${port}`));
      }
      for (const [other, theirs] of Object.entries(outside)) {
        if (to?.some((peer) => matches(peer, theirs, true))) {
          ports.forEach(({ port }) => found.add(`${name} ${other} ${port}`));
        }
      }
    }
  }
  return found;
}
