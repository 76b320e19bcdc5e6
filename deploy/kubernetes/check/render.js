// What an overlay becomes: the resources that `kubectl apply -k` would send.
import { execFileSync } from "node:child_process";
import { parseAllDocuments } from "yaml";

const kubectl = process.env.KUBECTL ?? "kubectl";

export function render(folder) {
  const text = execFileSync(kubectl, ["kustomize", folder], { encoding: "utf8", maxBuffer: 1 << 26 });
  return parseAllDocuments(text).map((document) => document.toJS());
}

export const nameOf = (resource) => `${resource.kind} ${resource.metadata.name}`;
