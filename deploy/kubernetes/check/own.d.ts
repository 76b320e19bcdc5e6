// What no package has a schema of, or only an old one: the members that we use, as the operators' references describe them.
import type RealmRepresentation from "@keycloak/keycloak-admin-client/lib/defs/realmRepresentation.js";
import type { ICluster as CommonCluster } from "@kubernetes-models/cloudnative-pg/postgresql.cnpg.io/v1";
import type { IObjectMeta } from "@kubernetes-models/apimachinery/apis/meta/v1/ObjectMeta";
import type { IResourceRequirements, IPodTemplateSpec } from "kubernetes-models/v1";

interface Named<Group extends string, Kind extends string, Spec> {
  apiVersion: Group;
  kind: Kind;
  metadata: IObjectMeta;
  spec: Spec;
}

interface Key {
  name: string;
  key: string;
}

type Loose<T> = T extends Array<infer E> ? Array<Loose<E>> : T extends object ? { [K in keyof T]?: Loose<T[K]> } : T;

/** CloudNativePG 1.25 and later: dataDurability, and plugins that archive. */
type NewSynchronous = { method: "any" | "first"; number: number; dataDurability?: "required" | "preferred" };
type CommonSpec = NonNullable<CommonCluster["spec"]>;
type CommonPostgres = NonNullable<CommonSpec["postgresql"]>;
export interface ICluster extends Omit<CommonCluster, "spec"> {
  spec: Omit<CommonSpec, "plugins" | "postgresql"> & {
    plugins?: Array<{ name: string; isWALArchiver?: boolean; enabled?: boolean; parameters?: Record<string, string> }>;
    postgresql?: Omit<CommonPostgres, "synchronous"> & { synchronous?: NewSynchronous };
  };
}

export type IScheduledBackup = Named<"postgresql.cnpg.io/v1", "ScheduledBackup", {
  schedule: string;
  immediate?: boolean;
  suspend?: boolean;
  cluster: { name: string };
  method: "plugin" | "volumeSnapshot" | "barmanObjectStore";
  pluginConfiguration?: { name: string; parameters?: Record<string, string> };
}>;

export type IObjectStore = Named<"barmancloud.cnpg.io/v1", "ObjectStore", {
  retentionPolicy?: string;
  configuration: {
    destinationPath: string;
    endpointURL?: string;
    s3Credentials?: { accessKeyId: Key; secretAccessKey: Key };
    wal?: { compression?: "gzip" | "bzip2" | "lz4" | "snappy" | "xz" | "zstd" };
  };
}>;

export type IKeycloak = Named<"k8s.keycloak.org/v2alpha1", "Keycloak", {
  instances?: number;
  image?: string;
  db?: { vendor: "postgres"; host: string; port?: number; database: string; usernameSecret: Key; passwordSecret: Key };
  http?: { httpEnabled?: boolean; httpPort?: number; httpsPort?: number; tlsSecret?: string };
  hostname?: { hostname?: string; admin?: string; strict?: boolean; backchannelDynamic?: boolean };
  proxy?: { headers: "forwarded" | "xforwarded" };
  ingress?: { enabled: boolean; className?: string };
  networkPolicy?: { enabled: boolean };
  additionalOptions?: Array<{ name: string; value?: string; secret?: Key }>;
  resources?: IResourceRequirements;
  unsupported?: { podTemplate: Loose<IPodTemplateSpec> };
}>;

export type IKeycloakRealmImport = Named<"k8s.keycloak.org/v2alpha1", "KeycloakRealmImport", {
  keycloakCRName: string;
  realm: RealmRepresentation;
}>;

export type IExternalSecret = Named<"external-secrets.io/v1", "ExternalSecret", {
  refreshInterval?: string;
  secretStoreRef: { kind: "SecretStore" | "ClusterSecretStore"; name: string };
  target?: {
    name?: string;
    creationPolicy?: "Owner" | "Orphan" | "Merge" | "None";
    template?: { type?: string; metadata?: { labels?: Record<string, string>; annotations?: Record<string, string> } };
  };
  dataFrom?: Array<{ extract: { key: string; property?: string; version?: string } }>;
}>;
