// Strict validation without a cluster: the packages' validators find wrong values and missing members, their types unknown members.
import { mkdirSync, writeFileSync } from "node:fs";
import ts from "typescript";
import { nameOf } from "./render.js";

const own = new Set(["Cluster", "ScheduledBackup", "ObjectStore", "Keycloak", "KeycloakRealmImport", "ExternalSecret"]);
const packages = {
  "kafka.strimzi.io": "@kubernetes-models/strimzi-kafka-operator/",
  "keda.sh": "@kubernetes-models/keda/",
  "gateway.networking.k8s.io": "@kubernetes-models/gateway-api/",
  "cert-manager.io": "@kubernetes-models/cert-manager/",
  "monitoring.coreos.com": "@kubernetes-models/prometheus-operator/",
};

function moduleOf({ apiVersion, kind }) {
  if (own.has(kind)) {
    return "../own.js";
  }
  const [group, version] = apiVersion.includes("/") ? apiVersion.split("/") : ["", apiVersion];
  return `${packages[group] ?? "kubernetes-models/"}${group ? group + "/" : ""}${version}`;
}

/** Gives for each list of resources what is wrong with them, as [name, what] pairs. */
export async function faultsOf(lists) {
  mkdirSync("target", { recursive: true });
  const files = lists.map((resources, index) => {
    const file = `target/list${index}.ts`;
    const lines = resources.map(
      (resource) =>
        `(${JSON.stringify(resource)}) satisfies import(${JSON.stringify(moduleOf(resource))}).I${resource.kind};`,
    );
    writeFileSync(file, lines.join("\n") + "\nexport {};\n");
    return file;
  });
  const program = ts.createProgram(files, {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
  });
  const found = lists.map(() => []);
  for (const diagnostic of ts.getPreEmitDiagnostics(program)) {
    const index = files.findIndex((file) => diagnostic.file?.fileName.endsWith(file));
    const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, " ").slice(0, 300);
    if (index < 0) {
      throw new Error(`${diagnostic.file?.fileName}: ${text}`);
    }
    const { line } = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start);
    found[index].push([nameOf(lists[index][line]), text]);
  }
  for (const [index, resources] of lists.entries()) {
    for (const resource of resources.filter(({ kind }) => !own.has(kind))) {
      const models = await import(moduleOf(resource));
      try {
        new models[resource.kind](resource).validate();
      } catch (problem) {
        found[index].push([nameOf(resource), String(problem.message).slice(0, 300)]);
      }
    }
  }
  return found;
}
