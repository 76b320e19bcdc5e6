// The table of all settings, from the code: `node settings.js` prints docs/settings.md. A test compares the two.
import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { propertiesOf, repository, services } from "./sources.js";

// What the code has no words for: settings of Quarkus and of the Kafka client that an installation gives, and single values.
const words = {
  "helhed.settings.folder": "Only as a variable: folder whose files are settings, each named as the setting that it holds.",
  "quarkus.http.host": "Address that the API listens on.",
  "quarkus.http.port": "Port of the API.",
  "quarkus.datasource.reactive.url": "The database, as `postgresql://host:5432/name`.",
  "quarkus.datasource.jdbc.url": "The same for migrations and the watch, as `jdbc:postgresql://…`; with TLS also `?sslmode=verify-full&sslrootcert=<file>`.",
  "quarkus.datasource.username": "The application's role.",
  "quarkus.datasource.password": "Its password.",
  "quarkus.datasource.reactive.max-size": "Connections to the database.",
  "quarkus.datasource.reactive.postgresql.ssl-mode": "TLS to the database: `verify-full` in production.",
  "quarkus.datasource.reactive.hostname-verification-algorithm": "`HTTPS` with `verify-full`.",
  "quarkus.datasource.reactive.trust-certificate-pem": "`true` where the next one is given.",
  "quarkus.datasource.reactive.trust-certificate-pem.certs": "File with the certificate of the database's authority.",
  "quarkus.datasource.vault.username": "The worker's role, which alone sees true counts.",
  "quarkus.datasource.vault.password": "Its password.",
  "quarkus.datasource.reading.username": "The role that answers readers, which sees what was published and nothing before.",
  "quarkus.datasource.reading.password": "Its password.",
  "quarkus.flyway.migrate-at-start": "Whether the service migrates its database when it starts.",
  "quarkus.flyway.validate-at-start": "Whether it refuses to start on a schema that lacks a migration.",
  "quarkus.flyway.username": "The schema's owner, for migrations.",
  "quarkus.flyway.password": "Its password.",
  "quarkus.init-and-exit": "Migrate and end.",
  "quarkus.oidc.auth-server-url": "The realm of the identity provider.",
  "quarkus.oidc.tenant-enabled": "`false` only where no token is looked at: a migration.",
  "quarkus.oidc.token.audience": "What a token has to be meant for.",
  "quarkus.scheduler.enabled": "`false` lets no timer begin, for instance on a copy of a database.",
  "quarkus.shutdown.delay": "After the signal to stop: how long the service is not ready and serves on, until what is in front has noticed.",
  "quarkus.shutdown.timeout": "After that: how long requests that have begun may take to end.",
  "quarkus.http.accept-backlog": "Callers that wait outside while there are too many connections.",
  "kafka.bootstrap.servers": "The broker. All of `kafka.*` goes to the Kafka client.",
  "kafka.security.protocol": "`SASL_SSL` or `SSL` with TLS.",
  "kafka.sasl.mechanism": "`SCRAM-SHA-512` with a password.",
  "kafka.sasl.jaas.config": "User and password at the broker, as a JAAS line.",
  "kafka.ssl.truststore.type": "`PEM`.",
  "kafka.ssl.truststore.location": "File with the certificate of the broker's authority.",
  "kafka.ssl.keystore.type": "`PEM`, where the client has a certificate instead of a password.",
  "kafka.ssl.keystore.location": "File with the client's key and certificate.",
  "helhed.catalogue.rows-at-once": "Catalogues of more rows are imported by a job.",
  "helhed.closed.readers": "Roles of a municipality that read all that it has closed.",
  "helhed.connection.body": "How long a body may come as slowly as it likes.",
  "helhed.connection.body-bytes-per-second": "What a body must come with on average when it takes longer.",
  "helhed.connection.head": "How long the head of a request may take.",
  "helhed.connection.idle": "How long a connection may wait for its next request; a proxy in front should close earlier.",
  "helhed.counts.real": "Whether counts are of real people, and may be published.",
  "helhed.embargo.every": "How often to look for embargoes that are over.",
  "helhed.link.sweep-every": "How often to look for links whose plans are to be compared again.",
  "helhed.plan-import.rows-at-once": "Plans of more rows are imported by a job.",
  "helhed.reconciliation.most-days-apart": "Days by which an entry of the ledger and a line of an extract may differ and be the same.",
  "helhed.repeated-reads.bytes": "Memory for answers that are given again.",
  "helhed.request.bodies-at-once": "Memory that all bodies together may take.",
  "helhed.request.max-body": "The largest body.",
  "helhed.request.max-connections": "Open connections of callers.",
  "helhed.request.max-headers": "The largest head of a request.",
  "helhed.request.max-upload": "The largest body on a path that reads it piece by piece.",
  "helhed.request.max-uri": "The longest address.",
  "helhed.public-url": "What callers know the service as. Where it has a path, that of a gateway, it is named in `Location` and `Link`.",
  "helhed.repeated-reads.except": "Paths whose answers are not kept here; an asterisk stands for one segment.",
  "helhed.reading.block-bytes": "Memory for figures that are held.",
  "helhed.reading.kept-bytes": "Memory for answers of figures that are given again.",
  "helhed.reading.licence": "The licence that figures are published under.",
  "helhed.reading.most-cells": "The most cells of one answer.",
  "helhed.reading.catalogue-publisher": "Who publishes the catalogue of datasets.",
  "helhed.request.uploads": "Paths that read their body piece by piece, as a pattern.",
  "helhed.schemas.address": "What each event's `ce_dataschema` begins with.",
  "helhed.worker.idle": "How often the worker looks for jobs.",
  "helhed.relay.topics": "The topics that the service owns, each with `state` or `log`.",
  "helhed.management.host": "Address of health and metrics: of the cluster's own network, never the world's.",
  "helhed.management.port": "Port of health and metrics; 0 takes a free one.",
  "helhed.measures.every": "How often the figures of the domain are worked out for the metrics.",
  "quarkus.otel.sdk.disabled": "`false` turns traces on.",
  "quarkus.otel.exporter.otlp.endpoint": "Where traces are sent to, by OTLP over gRPC.",
  "quarkus.otel.traces.sampler.arg": "Which share of the traces is kept; the same in all services.",
  "helhed.milestone.on-track": "Share of the way from which a milestone is on track.",
  "helhed.milestone.at-risk": "Share of the way from which it is at risk, and below which it is off track.",
  "helhed.attachments.store": "Where new documents are kept: `database` or `s3`.",
  "helhed.attachments.s3.region": "The store's region.",
  "helhed.attachments.s3.bucket": "The bucket for documents.",
  "helhed.attachments.s3.secret-key": "The secret to the access key.",
};
const secret = /(password|secret-key|access-key|sasl\.jaas\.config)$/;
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
export const variableOf = (name) => name.replace(/[^A-Za-z0-9]/g, "_").toUpperCase();

function javaFiles(folder) {
  return readdirSync(new URL(folder, repository), { recursive: true })
    .filter((file) => file.endsWith(".java"))
    .map((file) => readFileSync(new URL(`${folder}/${file}`, repository), "utf8"));
}

/** Members of an interface of settings, nested ones too. */
function mapped(source) {
  const found = [];
  const prefix = [source.match(/@ConfigMapping\(prefix = "([^"]+)"\)/)[1]];
  const member = /\/\*\*([\s\S]*?)\*\/|@WithDefault\("([^"]*)"\)|interface (\w+) \{|^\s*([\w.<>, ]+) (\w+)\(\);|^(\s*)\}$/gm;
  let doc = "";
  let value;
  for (const [, comment, byDefault, nested, type, name, close] of source.matchAll(member)) {
    if (comment !== undefined) {
      doc = comment.replace(/\s*\*\s*/g, " ").trim();
    } else if (byDefault !== undefined) {
      value = byDefault;
    } else if (nested) {
      if (found.length > 0) {
        prefix.push(kebab(nested[0].toLowerCase() + nested.slice(1)));
      }
      doc = "";
    } else if (name) {
      const isNested = source.includes(`interface ${type.trim()} {`);
      if (!isNested) {
        found.push({ name: `${prefix.join(".")}.${kebab(name)}`, byDefault: value, meaning: doc });
      }
      [doc, value] = ["", undefined];
    } else if (close) {
      prefix.pop();
    }
  }
  return found;
}

function single(source) {
  const properties = [...source.matchAll(/@ConfigProperty\(\s*name = "(helhed\.[^"]+)"(?:, defaultValue = "([^"]*)")?\)/g)];
  const timers = [...source.matchAll(/\{(helhed\.[a-z0-9.-]+)(?::([^}]*))?\}/g)];
  const patience = [...source.matchAll(/"(helhed\.connection\.[a-z-]+)"(?:, Duration\.ofSeconds\((\d+)\)|[\s\S]{0,60}?orElse\((\d+)L\))/g)];
  return [
    ...[...properties, ...timers].map(([, name, byDefault]) => ({ name, byDefault })),
    ...patience.map(([, name, seconds, number]) => ({ name, byDefault: seconds ? `${seconds}s` : number })),
  ];
}

/** Every setting: its name, what it is where nobody sets it, who has it, what it means, and whether it is secret. */
export function settings() {
  const all = new Map();
  const add = (service, { name, byDefault, meaning }) => {
    const known = all.get(name) ?? { name, meaning: "", defaults: new Map(), services: new Set() };
    known.meaning ||= words[name] || meaning;
    known.defaults.set(service, propertiesOf(service)[name] ?? known.defaults.get(service) ?? byDefault);
    known.services.add(service);
    all.set(name, known);
  };
  const kit = javaFiles("service-kit/src/main/java");
  for (const service of services) {
    for (const source of [...kit, ...javaFiles(`${service}/src/main/java`)]) {
      (source.includes("@ConfigMapping(") ? mapped(source) : single(source)).forEach((one) => add(service, one));
    }
    for (const name of Object.keys(words).filter((one) => !one.startsWith("helhed.") || one === "helhed.settings.folder")) {
      if (!name.includes(".vault.") || service === "health-data-service") {
        add(service, { name });
      }
    }
  }
  return [...all.values()]
    .filter(({ name }) => name !== "helhed.database.guard")
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

export function page() {
  const rows = settings().map(({ name, meaning, defaults, services: who }) => {
    if (!meaning) {
      throw new Error(`${name} has no words: give it a comment, or a line in settings.js`);
    }
    const values = [...new Set(defaults.values())];
    const cell = values.length === 1 ? (values[0] ?? "") : [...defaults].map(([service, value]) => `${value ?? ""} (${service})`).join(", ");
    const shown = name === "helhed.relay.topics" ? "" : cell.replaceAll("|", "\\|");
    const whose = who.size === services.length ? "" : ` ${[...who].join(", ")} only.`;
    return `| \`${name}\` | ${shown ? `\`${shown}\`` : ""} | ${secret.test(name) ? "yes" : ""} | ${meaning}${whose} |`;
  });
  return `# Settings

Made from the code by \`node deploy/kubernetes/check/settings.js\`; a check of the build compares the two.

A setting is given as an environment variable: its name in capitals, with \`_\` for every other sign (\`helhed.relay.batch\` is
\`HELHED_RELAY_BATCH\`). Or as a file: where \`HELHED_SETTINGS_FOLDER\` names a folder, each file in it is a setting, named as it
stands here. Give secrets as files. A variable wins over a file, and a file over what stands here.

A service that lacks a setting, or cannot read one, does not start and says which, in a sentence on its error output; it never shows the value.

| setting | default | secret | meaning |
|---|---|---|---|
${rows.join("\n")}
`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(page());
}
